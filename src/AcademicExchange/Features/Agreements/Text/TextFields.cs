using System.Text.RegularExpressions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements.Text;

/// <summary>How a stretch of a clause came to stand where it does.</summary>
public enum PieceKind
{
    Plain,

    /// <summary>Nobody has written this field: its name stands in square brackets.</summary>
    Gap,

    /// <summary>The field has no value in the language of the clause; the value of another language stands there.</summary>
    Borrowed,
}

/// <summary>A stretch of a clause as it is read, in its own language.</summary>
public sealed record Piece(string Text, Language Language, PieceKind Kind = PieceKind.Plain);

/// <summary>A field that a clause asks for in languages in which it has no value.</summary>
/// <param name="Missing">Those languages; where the field is empty, all in which it is asked for.</param>
/// <param name="Clauses">The codes of the clauses that ask.</param>
public sealed record OpenField(
    string Name,
    IReadOnlyList<Language> Missing,
    bool IsEmpty,
    IReadOnlyList<string> Clauses
);

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

    /// <summary>Fields that are empty, or written in some of the languages only, in the order of the clauses.</summary>
    public static IReadOnlyList<OpenField> Open(AgreementText text) =>
        [
            .. from clause in text.Clauses
            from language in text.Languages
            from name in In(clause.Body[language])
            where !FromTerms.Contains(name)
            group (clause.Code, Language: language) by name into asked
            let value = text.Fields.GetValueOrDefault(asked.Key) ?? LocalText.Empty
            let missing = asked
                .Where(one => string.IsNullOrWhiteSpace(value[one.Language]))
                .ToList()
            where missing.Count > 0
            select new OpenField(
                asked.Key,
                [.. missing.Select(one => one.Language).Distinct()],
                value.IsEmpty,
                [.. missing.Select(one => one.Code).Distinct()]
            ),
        ];

    /// <summary>Fields that nobody has filled yet: they would be printed as braces.</summary>
    public static IReadOnlyList<OpenField> Unfilled(AgreementText text) =>
        [.. Open(text).Where(field => field.IsEmpty)];

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
        string.Concat(Pieces(body, language, text, words).Select(piece => piece.Text));

    /// <summary>The clause as it is read, with what each stretch is, so that gaps and values of another language can be marked.</summary>
    public static IReadOnlyList<Piece> Pieces(
        string? body,
        Language language,
        AgreementText text,
        Words words
    )
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (var match in Braces().Matches(body ?? "").Cast<Match>())
        {
            Plain(body![at..match.Index]);
            pieces.Add(
                Value(match.Groups["name"].Value, language, text, words)
                    ?? new Piece(Gap(match, language, words), language, PieceKind.Gap)
            );
            at = match.Index + match.Length;
        }

        Plain(body?[at..] ?? "");
        return pieces;

        void Plain(string stretch)
        {
            if (stretch.Length > 0)
            {
                pieces.Add(new Piece(stretch, language));
            }
        }
    }

    /// <summary>What is said beside a value that stands in for one of this language.</summary>
    public static string Borrowed(Piece value, Language language, Words words) =>
        words.Get(
            language,
            "Agreements.Text.OnlyIn",
            words.Get(language, "Shell.Language." + value.Language)
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

    private static Piece? Value(string name, Language language, AgreementText text, Words words)
    {
        if (!FromTerms.Contains(name))
        {
            return text.Fields.TryGetValue(name, out var value) && !value.IsEmpty
                ? Written(value, language)
                : null;
        }

        var show = new Show(Reader.Of(language), words, TimeProvider.System);
        var said = name switch
        {
            "startDate" => text.StartsOn is { } starts ? show.DateBoth(starts) : null,
            "endDate" => text.EndsOn is { } ends ? show.DateBoth(ends) : null,
            "noticeMonths" => show.Number(text.NoticeMonths),
            "originals" => show.Number(text.Originals),
            "places" => show.Number(text.Places.Sum(place => place.Number)),
            _ => text.Prevailing is { } prevailing
                ? words.Get(language, "Agreements.Prevails." + prevailing)
                : words.Get(language, "Agreements.Prevails.None"),
        };
        return said is null ? null : new Piece(said, language);
    }

    private static Piece Written(LocalText value, Language language)
    {
        var (said, really) = value.For(language);
        return new Piece(said, really, really == language ? PieceKind.Plain : PieceKind.Borrowed);
    }

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Braces();
}
