using AcademicExchange.Features.Agreements;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>All versions that the reader may see.</summary>
public sealed class VersionsModel(AgreementQueries queries) : AgreementPage
{
    public IReadOnlyList<VersionLine> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines = await queries.VersionsAsync(Frame, Cancel);

    /// <summary>The number of the version before this one.</summary>
    public int? Before(VersionLine line) =>
        Lines.Where(other => other.No < line.No).Select(other => (int?)other.No).Max();
}
