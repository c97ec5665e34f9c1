using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Researchers;

/// <summary>
/// What a researcher of one institution shows to colleagues who look for somebody to work with. Nobody is listed without having said so.
/// </summary>
public sealed class ResearcherProfile : Record, IListed
{
    public const string RecordKind = "researcher";
    public const int AboutLength = 2000;
    public const int KeywordsLength = 300;
    public const int MostFields = 3;
    public const int MostPublications = 50;
    public const int TitleLength = 300;

    private ResearcherProfile() { }

    public ResearcherProfile(Guid personId, Guid institutionId, DateTime nowUtc) =>
        (PersonId, InstitutionId, CreatedUtc, UpdatedUtc) = (
            personId,
            institutionId,
            nowUtc,
            nowUtc
        );

    public Guid PersonId { get; private init; }

    /// <summary>A person with roles at two institutions has a profile at each.</summary>
    public Guid InstitutionId { get; private init; }

    public DateTime UpdatedUtc { get; private set; }

    public bool IsListed { get; private set; }

    public bool ShowsEmail { get; private set; }

    public LocalText About { get; private set; } = LocalText.Empty;

    public string? Keywords { get; private set; }

    public IReadOnlyList<string> Isced { get; private set; } = [];

    public IReadOnlyList<SpokenLanguage> Languages { get; private set; } = [];

    public string? Orcid { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Publication> Publications { get; private set; } = [];

    public string Search { get; private set; } = "";

    /// <exception cref="RuleViolation">"researcher.too-many-fields", "researcher.orcid"; "researcher.listed-without-field" where nobody could find it.</exception>
    public void Describe(ResearcherEntry entry, DateTime nowUtc)
    {
        var isced = entry.Isced.Distinct(StringComparer.Ordinal).ToList();
        if (isced.Count > MostFields)
        {
            throw new RuleViolation("researcher.too-many-fields", MostFields);
        }

        if (entry.IsListed && isced.Count == 0)
        {
            throw new RuleViolation("researcher.listed-without-field");
        }

        if (entry.Orcid is not null && !Researchers.Orcid.TryParse(entry.Orcid, out _))
        {
            throw new RuleViolation("researcher.orcid");
        }

        (About, Keywords, Isced) = (entry.About, entry.Keywords, isced);
        Languages = [.. entry.Languages.DistinctBy(language => language.Code)];
        (Orcid, IsListed, ShowsEmail) = (entry.Orcid, entry.IsListed, entry.ShowsEmail);
        UpdatedUtc = nowUtc;
        Touch();
    }

    /// <exception cref="RuleViolation">"researcher.doi" where it is none, "researcher.publication-known", "researcher.too-many-publications".</exception>
    public void AddPublication(Publication publication, DateTime nowUtc)
    {
        if (!Doi.TryParse(publication.Doi, out var doi))
        {
            throw new RuleViolation("researcher.doi");
        }

        if (Publications.Any(known => known.Doi == doi!.Value))
        {
            throw new RuleViolation("researcher.publication-known");
        }

        if (Publications.Count >= MostPublications)
        {
            throw new RuleViolation("researcher.too-many-publications", MostPublications);
        }

        Publications =
        [
            .. Publications
                .Append(publication with { Doi = doi!.Value })
                .OrderByDescending(one => one.Year)
                .ThenBy(one => one.Title, StringComparer.Ordinal),
        ];
        UpdatedUtc = nowUtc;
        Touch();
    }

    public void RemovePublication(string doi, DateTime nowUtc)
    {
        Publications = [.. Publications.Where(one => one.Doi != doi)];
        UpdatedUtc = nowUtc;
        Touch();
    }

    /// <summary>
    /// Folds what the profile is found by. Fields and languages go in as words of their own ("isced0511", "speaksaz"), so that one index
    /// answers words and choices together; whoever looks for a broad field looks for the beginning of the word.
    /// </summary>
    public void RefreshSearch(IEnumerable<string> names, IEnumerable<LocalText> fields) =>
        Search = SearchKey.ForIndex(
            string.Join(
                ' ',
                [
                    .. names,
                    .. fields.Select(field => field.Joined()),
                    Keywords,
                    About.Joined(),
                    .. Publications.Select(one => one.Title),
                    .. Isced.Select(FieldWord),
                    .. Languages.Select(one => LanguageWord(one.Code)),
                ]
            )
        );

    /// <summary>The search word of a field of any level: "isced05".</summary>
    public static string FieldWord(string isced) => "isced" + isced;

    /// <summary>The search word of a language: "speaksaz".</summary>
    public static string LanguageWord(string code) => "speaks" + code;
}
