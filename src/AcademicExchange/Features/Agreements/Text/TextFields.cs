using System.Text.RegularExpressions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements.Text;

/// <summary>
/// The braces in clauses: {startDate} is filled from the terms, {candidate} from a field that the parties write. What is printed follows
/// from the hashed text alone.
/// </summary>
public static partial class TextFields
{
    /// <summary>Filled from the terms of the agreement; nobody types them.</summary>
    private static readonly HashSet<string> FromTerms =
    [
        "places",
        "startDate",
        "endDate",
        "noticeMonths",
        "originals",
        "prevailingLanguage",
    ];

    /// <summary>Names of the braces in a text, in order of appearance.</summary>
    public static IEnumerable<string> In(string? text) =>
        text is null ? [] : Braces().Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>The fields that the clauses ask for and people write.</summary>
    public static IReadOnlyList<string> Written(AgreementText text) =>
        [
            .. text
                .Clauses.SelectMany(clause =>
                    text.Languages.SelectMany(language => In(clause.Body[language]))
                )
                .Distinct()
                .Where(name => !FromTerms.Contains(name)),
        ];

    /// <summary>Fields that nobody has filled yet: they would be printed as braces.</summary>
    public static IReadOnlyList<string> Unfilled(AgreementText text) =>
        [
            .. Written(text)
                .Where(name => !text.Fields.TryGetValue(name, out var value) || value.IsEmpty),
        ];

    /// <summary>The text with every clause as it is read, for comparing what is printed.</summary>
    public static AgreementText Filled(AgreementText text, Words words) =>
        text with
        {
            Clauses =
            [
                .. text.Clauses.Select(clause =>
                    clause with
                    {
                        Body = new LocalText(
                            Fill(clause.Body.En, Language.En, text, words),
                            Fill(clause.Body.Fa, Language.Fa, text, words),
                            Fill(clause.Body.Az, Language.Az, text, words)
                        ),
                    }
                ),
            ],
        };

    /// <summary>The clause as it is read: braces filled; one without a value says in square brackets what is missing, so that a gap is seen.</summary>
    public static string Fill(string? body, Language language, AgreementText text, Words words) =>
        body is null
            ? ""
            : Braces()
                .Replace(
                    body,
                    match =>
                        Value(match.Groups["name"].Value, language, text, words)
                        ?? Gap(match, language, words)
                );

    private static string Gap(Match braces, Language language, Words words)
    {
        var name = braces.Groups["name"].Value;
        var label = name switch
        {
            "startDate" => "Agreements.Facts.Starts",
            "endDate" => "Agreements.Facts.Ends",
            _ => "Agreements.Field." + name,
        };
        return words.Has(label) ? $"[{words.Get(language, label)}]" : braces.Value;
    }

    private static string? Value(string name, Language language, AgreementText text, Words words)
    {
        var show = new Show(Reader.Of(language), words, TimeProvider.System);
        return name switch
        {
            "startDate" => text.StartsOn is { } starts ? show.DateBoth(starts) : null,
            "endDate" => text.EndsOn is { } ends ? show.DateBoth(ends) : null,
            "noticeMonths" => show.Number(text.NoticeMonths),
            "originals" => show.Number(text.Originals),
            "places" => show.Number(text.Places.Sum(place => place.Number)),
            "prevailingLanguage" => text.Prevailing is { } prevailing
                ? words.Get(language, "Agreements.Prevails." + prevailing)
                : words.Get(language, "Agreements.Prevails.None"),
            _ => text.Fields.TryGetValue(name, out var value) && !value.IsEmpty
                ? value.For(language).Text
                : null,
        };
    }

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Braces();
}
