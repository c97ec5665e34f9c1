using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Researchers;

/// <summary>A language that somebody works in, and how well.</summary>
/// <param name="Code">ISO 639-1: "fa".</param>
/// <param name="Cefr">"A1" to "C2".</param>
public sealed record SpokenLanguage(string Code, string Cefr);

/// <summary>A publication, entered by hand.</summary>
/// <param name="Doi">As <see cref="Researchers.Doi"/> keeps it.</param>
/// <param name="Title">In the language it has.</param>
/// <param name="Year">Gregorian.</param>
public sealed record Publication(string Doi, string Title, int Year);

/// <summary>What a researcher says of the own work.</summary>
/// <param name="About">In up to three languages.</param>
/// <param name="Keywords">Free words in any script.</param>
/// <param name="Isced">Codes of detailed fields of ISCED-F 2013.</param>
/// <param name="Orcid">With hyphens; null where there is none.</param>
/// <param name="IsListed">Colleagues of the own and of partner institutions find the profile.</param>
/// <param name="ShowsEmail">They see the e-mail address too.</param>
public sealed record ResearcherEntry(
    LocalText About,
    string? Keywords,
    IReadOnlyList<string> Isced,
    IReadOnlyList<SpokenLanguage> Languages,
    string? Orcid,
    bool IsListed,
    bool ShowsEmail
);
