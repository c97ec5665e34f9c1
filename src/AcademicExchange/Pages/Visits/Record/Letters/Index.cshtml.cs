using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Visits.Letters;

namespace AcademicExchange.Pages.Visits.Record.Letters;

/// <summary>The letters that were issued, and those that this reader's side issues.</summary>
public sealed class IndexModel(LetterQueries queries) : VisitPage
{
    public IReadOnlyList<IssuedRow> Issued { get; private set; } = [];

    /// <summary>The kinds of the reader's side, with the rule that stands in the way.</summary>
    public IReadOnlyList<(LetterKind Kind, string? Rule)> Own =>
        [
            .. Enum.GetValues<LetterKind>()
                .Where(kind => LetterAccess.WouldBe(Visit, Actor) == LetterRules.IssuerOf(kind))
                .Select(kind => (kind, LetterRules.WhyNot(Visit, kind, Actor))),
        ];

    public async Task OnGetAsync() =>
        Issued = [.. (await queries.OfAsync(Visit, Cancel)).Select(RowOf)];

    private IssuedRow RowOf(IssuedLetter letter)
    {
        var document = letter.Document;
        var revocable =
            document.State == DocumentState.Valid
            && LetterRules.NotTheirs(Visit, letter.Kind, Actor) is null;
        return new IssuedRow(
            document,
            LetterAccess.MayOpen(Actor) ? LetterLinks.File(Id, document.Id) : null
        )
        {
            Kind = Words["Documents.Kind." + document.Kind],
            Reason = letter.Reason,
            RevokeUrl = revocable ? LetterLinks.Revoke(Id, document.Id) : null,
        };
    }
}
