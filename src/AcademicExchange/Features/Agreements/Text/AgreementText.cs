using System.Security.Cryptography;
using System.Text;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements.Text;

/// <summary>
/// The whole content of one version: title, terms, clauses in all languages, places. Immutable. Its hash is what parties approve
/// and sign (T12).
/// </summary>
public sealed record AgreementText
{
    public required LocalText Title { get; init; }

    /// <summary>In the order of printing.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>Languages whose text is authentic; the others are translations.</summary>
    public required IReadOnlyList<Language> Authentic { get; init; }

    /// <summary>The language that decides where texts differ; null where all are equal.</summary>
    public Language? Prevailing { get; init; }

    /// <summary>Number of signed originals per language.</summary>
    public int Originals { get; init; } = 2;

    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day, explicit in both calendars: "five years" is never enough.</summary>
    public DateOnly? EndsOn { get; init; }

    public int NoticeMonths { get; init; } = 6;

    /// <summary>How long before the end the review begins.</summary>
    public int ReviewMonths { get; init; } = 6;

    /// <summary>Values for the braces in clauses, by field name: "partyA", "candidate", … The terms above fill their braces themselves.</summary>
    public IReadOnlyDictionary<string, LocalText> Fields { get; init; } =
        new Dictionary<string, LocalText>();

    public IReadOnlyList<Clause> Clauses { get; init; } = [];

    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Lower-case hexadecimal SHA-256 over the canonical form: every letter that is printed, in all languages, and nothing else.</summary>
    public string Hash() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText.Of(this))));

    /// <summary>Whether this text changes anything of the one it amends; the title and the first day are an amendment's own.</summary>
    public bool Amends(AgreementText amended) =>
        (this with { Title = amended.Title, StartsOn = amended.StartsOn }).Hash() != amended.Hash();

    /// <summary>The languages as a reader wants them side by side: the own one first, where the text has it, then in the order of printing.</summary>
    public IEnumerable<Language> LanguagesFor(Language reader) =>
        Languages.OrderByDescending(language => language == reader);

    public IEnumerable<(Clause Clause, Language Language)> Lagging() =>
        Clauses.SelectMany(clause =>
            clause.Lagging(Languages).Select(language => (clause, language))
        );
}
