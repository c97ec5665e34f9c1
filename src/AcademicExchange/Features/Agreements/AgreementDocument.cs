using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Features.Agreements;

/// <summary>What the document of an agreement is made from: one query's answer.</summary>
/// <param name="Base">For an amendment what it amends: only what differs is printed.</param>
/// <param name="Fields">The names of the fields of study that the places carry, by their codes.</param>
public sealed record AgreementPrint(
    Agreement Agreement,
    AgreementVersion Version,
    AmendedAgreement? Base,
    IReadOnlyDictionary<Guid, PartyName> Parties,
    IReadOnlyList<AgreementSignature> Signatures,
    IReadOnlyDictionary<string, LocalText> Fields,
    PageCheck? Check,
    DateTime IssuedUtc
)
{
    /// <summary>Not every side has approved exactly this text.</summary>
    public bool IsDraft =>
        Agreement.Parties.Any(party => party.ApprovedHash != Version.Hash) && !Version.Consolidated;
}

/// <summary>What an amendment amends: the agreement's number, and its text when the amendment was opened.</summary>
public sealed record AmendedAgreement(string Number, AgreementText Text);

/// <summary>The content of an agreement's PDF as plain blocks: title, facts, clauses in columns, places, signatures, code.</summary>
public sealed class AgreementDocument(Words words)
{
    private readonly PrintedClauses _clauses = new(words);

    public Document Of(AgreementPrint print)
    {
        var text = print.Version.Text;
        var languages = text.Languages;
        List<Block> blocks =
        [
            new Heading(
                1,
                [
                    .. languages.Select(language => new Paragraph(
                        language,
                        text.Title[language] ?? ""
                    )),
                ]
            ),
            Facts(print),
        ];
        if (print.Base is { } amended)
        {
            blocks.AddRange(Said(languages, "Documents.Amendment.Intro", amended.Number));
        }

        blocks.AddRange(_clauses.Of(print));

        if (
            text.Places.Count > 0
            && (print.Base is null || !text.Places.SequenceEqual(print.Base.Text.Places))
        )
        {
            blocks.Add(Places(print));
        }

        blocks.Add(
            new KeepTogether([
                Heading(languages, "Documents.Signatures"),
                .. IsSignedElsewhere(print)
                    ? Said(languages, "Documents.Consolidated")
                    : (IEnumerable<Block>)[Signatures(print)],
            ])
        );
        blocks.Add(Hash(print));
        return new Document(text.Title.For(languages[0]).Text, languages, print.IssuedUtc, blocks)
        {
            Author = string.Join(
                " – ",
                Ordered(print).Select(party => party.Name.For(languages[0]).Text)
            ),
            Subject = KindIn(languages[0], print.Agreement),
            Identifier = print.Agreement.Number,
            Header =
            [
                .. languages.Select(language => new Run(
                    language,
                    words.Get(
                        language,
                        "Documents.Header",
                        print.Agreement.Number,
                        print.Version.No
                    )
                )),
            ],
            Watermarks = Watermarks(print),
            Check = print.Check,
        };
    }

    /// <summary>DRAFT until all have approved; DEMO on what is invented.</summary>
    private List<Run> Watermarks(AgreementPrint print)
    {
        var draft = print.IsDraft
            ? print.Version.Text.Languages.Select(language => new Run(
                language,
                words.Get(language, "Documents.Draft")
            ))
            : [];
        return print.Agreement.IsDemo ? [.. draft, new Run(Language.En, "DEMO")] : [.. draft];
    }

    private FactsTable Facts(AgreementPrint print)
    {
        var text = print.Version.Text;
        var languages = text.Languages;
        List<Fact> facts =
        [
            Fact(
                "Documents.Number",
                language => new Paragraph(language, [new Run(Language.En, Number(print))])
            ),
            Fact(
                "Documents.Kind",
                language => new Paragraph(language, KindIn(language, print.Agreement))
            ),
            .. Ordered(print)
                .Select(
                    (party, at) =>
                        Fact(
                            at == 0 ? "Documents.FirstParty" : "Documents.OtherParty",
                            language => In(language, party.Name)
                        )
                ),
        ];
        if (text.StartsOn is { } starts)
        {
            facts.Add(
                Fact(
                    "Agreements.Facts.Starts",
                    language => new Paragraph(language, Show(language).DateBoth(starts))
                )
            );
        }

        if (text.EndsOn is { } ends)
        {
            facts.Add(
                Fact(
                    "Agreements.Facts.Ends",
                    language => new Paragraph(language, Show(language).DateBoth(ends))
                )
            );
        }

        return new FactsTable(languages[0], facts);

        Fact Fact(string key, Func<Language, Paragraph> value) =>
            new(
                [
                    .. languages.Select(language => new Paragraph(
                        language,
                        words.Get(language, key)
                    )),
                ],
                [.. languages.Select(value)]
            );
    }

    private Table Places(AgreementPrint print)
    {
        var text = print.Version.Text;
        var languages = text.Languages;
        return new Table(
            languages[0],
            [
                Column("Agreements.Places.From", 2.4),
                Column("Agreements.Places.To", 2.4),
                Column("Agreements.Places.Level", 2.5),
                Column("Agreements.Places.Isced", 2.7),
                Column("Agreements.Places.Language", 1.7),
                Column("Agreements.Places.Year", 1.4),
                Column("Agreements.Places.Number", 1.1),
                Column("Agreements.Places.Months", 1.4),
            ],
            [.. text.Places.Select(Row)]
        )
        {
            Caption =
            [
                .. languages.Select(language => new Paragraph(
                    language,
                    words.Get(language, "Agreements.Places.Title"),
                    bold: true
                )),
            ],
        };

        TableColumn Column(string key, double weight) =>
            new(
                [.. languages.Select(language => Small(language, words.Get(language, key)))],
                weight
            );

        TableRow Row(Place place) =>
            new([
                Each(language => print.Parties[place.FromInstitutionId].Name.For(language).Text),
                Each(language => print.Parties[place.ToInstitutionId].Name.For(language).Text),
                Each(language => words.Get(language, "Agreements.Level." + place.Level)),
                Each(language => FieldOf(place, language)),
                Each(language =>
                    words.Get(language, "Shell.Language." + place.Language) + " " + place.Cefr
                ),
                Each(language => Show(language).AcademicYear(place.AcademicYear)),
                Each(language => Show(language).Number(place.Number)),
                Each(language => Show(language).Number(place.Months)),
            ]);

        string FieldOf(Place place, Language language) =>
            place.Isced.Length == 0 ? words.Get(language, "Agreements.Places.AnyField")
            : print.Fields.TryGetValue(place.Isced, out var field)
                ? place.Isced + " " + field.For(language).Text
            : place.Isced;

        Cell Each(Func<Language, string> said) =>
            new([.. languages.Select(language => Small(language, said(language)))]);
    }

    private SignatureBlock Signatures(AgreementPrint print)
    {
        var languages = print.Version.Text.Languages;
        return new SignatureBlock(
            new SignatureWords(
                Words("Documents.Signature"),
                Words("Documents.Stamp"),
                Words("Documents.Place"),
                Words("Documents.Date")
            ),
            [.. Ordered(print).Select(Signatory)]
        );

        List<Run> Words(string key) =>
            [.. languages.Select(language => new Run(language, words.Get(language, key)))];

        Signatory Signatory(PartyName party)
        {
            var signature = print.Signatures.LastOrDefault(given =>
                given.Counts
                && given.InstitutionId == party.InstitutionId
                && given.TextHash == print.Version.Hash
            );
            return new Signatory(
                [.. languages.Select(language => In(language, party.Name))],
                signature is null ? [] : [Typed(signature.SignerName)],
                signature is null ? [] : [Typed(signature.SignerOffice)],
                signature is null ? [] : [Typed(signature.Place)],
                signature is null
                    ? []
                    :
                    [
                        .. languages.Select(language =>
                            Small(language, Show(language).DateBoth(signature.SignedOn))
                        ),
                    ]
            );
        }
    }

    /// <summary>Nobody signs a consolidated text: what stands in it was signed before. One that is no more than its amendment shows that one's signatures.</summary>
    private static bool IsSignedElsewhere(AgreementPrint print) =>
        print.Version.Consolidated
        && !print.Signatures.Any(given => given.TextHash == print.Version.Hash);

    /// <summary>The whole hash, so that anybody can compare it letter by letter.</summary>
    private Block Hash(AgreementPrint print)
    {
        var languages = print.Version.Text.Languages;
        return new KeepTogether([
            .. languages.Select(language => new Paragraph(
                language,
                words.Get(language, "Documents.Hash")
            )
            {
                Size = TextSize.Small,
            }),
            new Paragraph(Language.En, print.Version.Hash) { Size = TextSize.Small },
        ]);
    }

    /// <summary>The same in each language, each in its own direction.</summary>
    private IEnumerable<Paragraph> Said(
        IReadOnlyList<Language> languages,
        string key,
        params object?[] args
    ) => languages.Select(language => new Paragraph(language, words.Get(language, key, args)));

    private Heading Heading(IReadOnlyList<Language> languages, string key) =>
        new(
            2,
            [.. languages.Select(language => new Paragraph(language, words.Get(language, key)))]
        );

    private string KindIn(Language language, Agreement agreement)
    {
        var kind = words.Get(language, "Agreements.Kind." + agreement.Kind);
        return agreement.AmendsId is null
            ? kind
            : words.Get(language, "Agreements.Relation.AmendedBy") + " · " + kind;
    }

    private Show Show(Language language) => new(Reader.Of(language), words, TimeProvider.System);

    private static IEnumerable<PartyName> Ordered(AgreementPrint print) =>
        print
            .Agreement.Parties.OrderBy(party => party.Order)
            .Select(party => print.Parties[party.InstitutionId]);

    private static string Number(AgreementPrint print) => print.Agreement.Number;

    private static Paragraph In(Language language, LocalText name)
    {
        var (said, really) = name.For(language);
        return new Paragraph(language, [new Run(really, said)]);
    }

    /// <summary>What people typed is in the script they typed it in.</summary>
    private static Paragraph Typed(string said)
    {
        var language = Script.IsArabic(said) ? Language.Fa : Language.En;
        return new Paragraph(language, said) { Size = TextSize.Small };
    }

    private static Paragraph Small(Language language, string said) =>
        new(language, said) { Size = TextSize.Small };
}
