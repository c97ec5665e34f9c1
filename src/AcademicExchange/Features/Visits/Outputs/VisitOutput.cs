using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Visits.Outputs;

/// <summary>Something that came of a visit. It is withdrawn and written anew, never changed.</summary>
public sealed class VisitOutput
{
    public const int TitleLength = 300;
    public const int AboutLength = 500;

    private VisitOutput() { }

    internal VisitOutput(Guid id, Guid visitId, OutputEntry entry, Act act)
    {
        (Id, VisitId, AddedUtc) = (id, visitId, act.NowUtc);
        (PersonId, InstitutionId) = (act.By.PersonId, act.By.InstitutionId!.Value);
        (Kind, Title, Language) = (entry.Kind, entry.Title.Trim(), entry.Language);
        (Doi, Year, About) = (entry.Doi, entry.Year, entry.About);
    }

    public Guid Id { get; private set; }

    public Guid VisitId { get; private set; }

    /// <summary>The visitor or the host who added it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Of whose side it is: that side withdraws it, another host too.</summary>
    public Guid InstitutionId { get; private set; }

    public OutputKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public Language Language { get; private set; }

    /// <summary>As <see cref="Researchers.Doi"/> writes it: "10.1000/182".</summary>
    public string? Doi { get; private set; }

    public int Year { get; private set; }

    public string? About { get; private set; }

    public DateTime AddedUtc { get; private set; }

    /// <summary>Where it is found.</summary>
    public string? Url => Researchers.Doi.TryParse(Doi, out var doi) ? doi!.Url : null;
}
