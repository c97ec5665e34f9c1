using System.Security.Cryptography;
using System.Text.Json;
using AcademicExchange.Features.Documents;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Features.Ledger;

/// <summary>
/// The yearly statement as a paper that both coordinators sign by hand, drawn from what stands now: a draft until it is issued. The hash
/// tells whether two papers of the same side say the same.
/// </summary>
public sealed class StatementDocument(Words words, IDocumentRenderer renderer)
{
    public byte[] Draw(
        LedgerStatement statement,
        IReadOnlyList<Language> languages,
        DateOnly today,
        DateTime nowUtc
    ) => renderer.Render(Of(statement, languages, today, nowUtc, stamp: null));

    /// <param name="statement">What it says.</param>
    /// <param name="languages">In which, the first one is the main language.</param>
    /// <param name="today">At the institution that states it.</param>
    /// <param name="nowUtc">The moment.</param>
    /// <param name="stamp">Number and check code; null for a draft.</param>
    internal Document Of(
        LedgerStatement statement,
        IReadOnlyList<Language> languages,
        DateOnly today,
        DateTime nowUtc,
        DocumentStamp? stamp
    )
    {
        var main = languages[0];
        return new Document(
            words.Get(main, "Ledger.Statement.Title"),
            languages,
            nowUtc,
            [
                new Heading(1, Say("Ledger.Statement.Title")),
                new FactsTable(
                    main,
                    [
                        new Fact(
                            Say("Documents.Number"),
                            stamp is null
                                ? Say("Documents.Draft")
                                : [new Paragraph(Language.En, stamp.Number)]
                        ),
                        new Fact(Say("Ledger.Statement.Own"), Texts(statement.Own.Name)),
                        new Fact(Say("Ledger.Statement.Partner"), Texts(statement.Partner.Name)),
                        new Fact(
                            Say("Ledger.Year"),
                            Each(language => Show(language).AcademicYear(statement.Year))
                        ),
                        new Fact(
                            Say("Documents.Date"),
                            Each(language => Show(language).DateBoth(today))
                        ),
                        new Fact(
                            Say("Agreements.Versions.Hash"),
                            [new Paragraph(Language.En, HashOf(statement, languages)[..12])]
                        ),
                    ]
                ),
                statement.Rows.Count == 0
                    ? new FactsTable(
                        main,
                        [new Fact(Say("Ledger.Lines"), Say("Ledger.Statement.None"))]
                    )
                    : Rows(statement),
                .. Say("Ledger.Statement.Hint"),
                .. Say("Ledger.Sign"),
                new KeepTogether([Signatures(statement)]),
            ]
        )
        {
            Author = statement.Own.Name.For(main).Text,
            Subject = AcademicYear.Text(statement.Year),
            Header =
            [
                .. languages.Select(language => new Run(
                    language,
                    words.Get(language, "Ledger.Statement.Title")
                )),
            ],
            Identifier = stamp?.Number ?? "",
            Watermarks =
            [
                .. stamp is null ? Called("Documents.Draft") : [],
                .. statement.IsDemo ? [new Run(Language.En, "DEMO")] : Array.Empty<Run>(),
            ],
            Check = stamp?.Check,
        };

        Table Rows(LedgerStatement of) =>
            new(
                main,
                [
                    new TableColumn(Small("Ledger.Agreement"), 2.2),
                    new TableColumn(Small("Ledger.What"), 2.6),
                    Amount("Ledger.Statement.Before"),
                    Amount("Ledger.Statement.ByOwn"),
                    Amount("Ledger.Statement.ByPartner"),
                    Amount("Ledger.Statement.Balance"),
                    Amount("Ledger.Statement.PlannedByOwn"),
                    Amount("Ledger.Statement.PlannedByPartner"),
                ],
                [
                    .. of.Rows.Select(row => new TableRow([
                        new Cell([Shrink(new Paragraph(Language.En, row.AgreementNumber))]),
                        new Cell([
                            .. Each(language =>
                                    words.Get(language, "Ledger.Kind." + row.Kind)
                                    + " · "
                                    + words.Get(language, "Ledger.Unit." + row.Unit)
                                )
                                .Select(Shrink),
                        ]),
                        Number(row.Before.Difference),
                        Number(row.Confirmed.ByOwn),
                        Number(row.Confirmed.ByPartner),
                        Number(row.Balance),
                        Number(row.Planned.ByOwn),
                        Number(row.Planned.ByPartner),
                    ])),
                ]
            );

        TableColumn Amount(string key) => new(Small(key), 1.4, Alignment.Figures);

        Cell Number(int number) =>
            new([Shrink(new Paragraph(main, Show(main).Number((long)number)))]);

        IReadOnlyList<Paragraph> Small(string key) => [.. Say(key).Select(Shrink)];

        SignatureBlock Signatures(LedgerStatement of) =>
            new(
                new SignatureWords(
                    Called("Documents.Signature"),
                    Called("Documents.Stamp"),
                    Called("Documents.Place"),
                    Called("Documents.Date")
                ),
                [
                    .. new[] { of.Own, of.Partner }.Select(side => new Signatory(
                        Texts(side.Name),
                        [],
                        Say("Ledger.Statement.Coordinator"),
                        [],
                        []
                    )),
                ]
            );

        IReadOnlyList<Run> Called(string key) => [.. Say(key).Select(said => said.Runs[0])];

        IReadOnlyList<Paragraph> Say(string key) => Each(language => words.Get(language, key));

        IReadOnlyList<Paragraph> Each(Func<Language, string> said) =>
            [.. languages.Select(language => new Paragraph(language, said(language)))];

        IReadOnlyList<Paragraph> Texts(LocalText text) =>
            [
                .. languages
                    .Select(language => text.For(language))
                    .Distinct()
                    .Select(said => new Paragraph(said.Language, said.Text)),
            ];

        Show Show(Language language) => new(Reader.Of(language), words, TimeProvider.System);
    }

    /// <summary>SHA-256 of what this side states, and of the languages in which it does.</summary>
    internal static string HashOf(LedgerStatement statement, IReadOnlyList<Language> languages) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        Own = statement.Own.Slug,
                        Partner = statement.Partner.Slug,
                        statement.Year,
                        statement.Rows,
                        Languages = languages.Select(language => language.Code()),
                    }
                )
            )
        );

    private static Paragraph Shrink(Paragraph paragraph) =>
        paragraph with
        {
            Size = TextSize.Small,
        };
}
