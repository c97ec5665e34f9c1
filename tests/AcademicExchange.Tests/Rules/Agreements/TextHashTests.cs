using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>The hash that is approved and signed: it says every printed letter, and nothing else.</summary>
public sealed class TextHashTests
{
    /// <summary>Letters of the three alphabets, spaces, line ends and what could be mistaken for a separator.</summary>
    private static readonly Gen<string> Words = Gen.Elements([
            .. "abzəğışçöüƏİ آابپچژکگیهٔ‌۱۲۳123:,\n{}\"",
            'e',
            '\u0301',
        ])
        .ListOf()
        .Select(letters => string.Concat(letters));

    private static readonly Gen<AgreementText> Texts =
        from title in Words
        from body in Words
        from heading in Words
        from months in Gen.Choose(0, 24)
        select SampleText.Complete with
        {
            Title = SampleText.Complete.Title with { Fa = title },
            NoticeMonths = months,
            Clauses =
            [
                new Clause(
                    "purpose",
                    new LocalText(heading, heading, heading),
                    new LocalText(body, body, body)
                ),
                .. SampleText.Complete.Clauses,
            ],
        };

    [Fact]
    public void Hash_OneLetterAdded_Changes() =>
        Prop.ForAll(
                Texts.ToArbitrary(),
                Gen.Elements<Language>(Language.En, Language.Fa, Language.Az).ToArbitrary(),
                (text, language) =>
                {
                    var clause = text.Clauses[0];
                    var longer = clause with
                    {
                        Body = clause.Body.With(language, clause.Body[language] + "x"),
                    };
                    return text.Hash()
                        != (text with { Clauses = [longer, .. text.Clauses.Skip(1)] }).Hash();
                }
            )
            .Hold();

    [Fact]
    public void Hash_OtherWordsInAnyPlace_Changes() =>
        Prop.ForAll(
                Texts.ToArbitrary(),
                Words.ToArbitrary(),
                (text, words) =>
                    Places(text, words)
                        .Where(place => !SameLetters(place.Old ?? "", words))
                        .All(place => place.Changed.Hash() != text.Hash())
            )
            .Hold();

    [Fact]
    public void Hash_WordsMovedToTheNextField_Changes() =>
        Prop.ForAll(
                Words.Where(words => words.Trim().Length > 0).ToArbitrary(),
                words =>
                    OneClause(new LocalText(words, "", "")).Hash()
                        != OneClause(new LocalText("", words, "")).Hash()
                    && OneClause(new LocalText("a" + words, "b", "")).Hash()
                        != OneClause(new LocalText("a", words + "b", "")).Hash()
            )
            .Hold();

    [Fact]
    public void Hash_EditNumbersOnly_StaysTheSame() =>
        Prop.ForAll(
                Texts.ToArbitrary(),
                Gen.Choose(0, 99).ToArbitrary(),
                (text, number) =>
                    text.Hash()
                    == (
                        text with
                        {
                            Clauses =
                            [
                                .. text.Clauses.Select(clause =>
                                    clause with
                                    {
                                        Edits = new ClauseEdits(number, 0, 7),
                                    }
                                ),
                            ],
                        }
                    ).Hash()
            )
            .Hold();

    [Fact]
    public void Hash_OtherLineEndsOrComposition_StaysTheSame()
    {
        var typed = OneClause(new LocalText("a\r\nb", "c", "\u0065\u0301"));
        var stored = OneClause(new LocalText("a\nb", "c", "\u00e9"));

        Assert.Equal(stored.Hash(), typed.Hash());
    }

    [Fact]
    public void Hash_TermsAndOrder_Change()
    {
        var text = SampleText.Complete;
        AgreementText[] others =
        [
            text with
            {
                EndsOn = text.EndsOn!.Value.AddDays(1),
            },
            text with
            {
                StartsOn = null,
            },
            text with
            {
                NoticeMonths = 3,
            },
            text with
            {
                ReviewMonths = 3,
            },
            text with
            {
                Originals = 4,
            },
            text with
            {
                Prevailing = Language.En,
            },
            text with
            {
                Authentic = [Language.En],
            },
            text with
            {
                Languages = [Language.Fa, Language.En, Language.Az],
            },
            text with
            {
                Clauses = [.. text.Clauses.Reverse()],
            },
            text with
            {
                Places = [Place(5)],
            },
            text with
            {
                Places = [Place(6)],
            },
        ];

        var hashes = others.Select(other => other.Hash()).Append(text.Hash()).ToList();

        Assert.Equal(hashes.Count, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    }

    private static AgreementText OneClause(LocalText body) =>
        SampleText.Complete with
        {
            Clauses = [new Clause("purpose", new LocalText("h", "h", "h"), body)],
        };

    private static IEnumerable<(string? Old, AgreementText Changed)> Places(
        AgreementText text,
        string words
    )
    {
        var clause = text.Clauses[0];
        foreach (var language in Enum.GetValues<Language>())
        {
            yield return (
                text.Title[language],
                text with
                {
                    Title = text.Title.With(language, words),
                }
            );
            yield return (
                clause.Body[language],
                text with
                {
                    Clauses =
                    [
                        clause with
                        {
                            Body = clause.Body.With(language, words),
                        },
                        .. text.Clauses.Skip(1),
                    ],
                }
            );
            yield return (
                clause.Heading[language],
                text with
                {
                    Clauses =
                    [
                        clause with
                        {
                            Heading = clause.Heading.With(language, words),
                        },
                        .. text.Clauses.Skip(1),
                    ],
                }
            );
        }
    }

    private static bool SameLetters(string left, string right) =>
        left.ReplaceLineEndings("\n").Normalize() == right.ReplaceLineEndings("\n").Normalize();

    private static Place Place(int number) =>
        new(Guid.Empty, Guid.Empty, "6", "0511", Language.En, "B2", 2027, number, 5);
}
