using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Documents;

/// <summary>What an agreement's PDF says, before it is drawn.</summary>
public sealed class AgreementDocumentTests
{
    /// <summary>Whoever reads one language only must be able to read the numbers, and no code may stand without its name.</summary>
    [Fact]
    public void Places_AreSaidInEachLanguageOfTheText()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var place = new Place(tabriz.Id, baku.Id, "6", "0532", Language.En, "B1", 2026, 10, 5);
        var agreement = An.Agreement(tabriz, baku)
            .With(SampleText.Complete with { Places = [place] })
            .InNegotiation();

        var row = Assert.Single(Of(agreement, tabriz, baku).OfType<Table>().Single().Rows);

        Assert.Equal(["0532 Earth sciences", "0532 علوم زمین", "0532 Yer elmləri"], Said(row, 3));
        Assert.Equal(["2026/27", "۲۰۲۶/۲۷", "2026/27"], Said(row, 5));
        Assert.Equal(["10", "۱۰", "10"], Said(row, 6));
        Assert.Equal(["5", "۵", "5"], Said(row, 7));
    }

    /// <summary>Who reads a draft sees which words are not of the column; what is signed carries no remarks.</summary>
    [Fact]
    public void Fields_OfAnotherLanguage_AreMarkedUntilAllHaveApproved()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var builder = An.Agreement(tabriz, baku)
            .With(
                SampleText.Complete with
                {
                    Clauses =
                    [
                        new Clause(
                            "about",
                            new LocalText("About", "درباره", "Haqqında"),
                            new LocalText("About {fields}.", "{fields}", "{fields}")
                        ),
                    ],
                    Fields = new Dictionary<string, LocalText>
                    {
                        ["fields"] = new("Chemistry", Az: "Kimya"),
                    },
                }
            );

        Assert.Equal("Chemistry [فعلاً تنها به انگلیسی]", Persian(builder.InNegotiation()));
        Assert.Equal("Chemistry", Persian(builder.ApprovedByAll()));

        string Persian(Agreement agreement) =>
            string.Concat(
                Of(agreement, tabriz, baku)
                    .OfType<ClauseBlock>()
                    .Single()
                    .Texts.Single(text => text.Language == Language.Fa)
                    .Body.Single()
                    .Runs.Select(run => run.Text)
            );
    }

    /// <summary>What reads otherwise is printed, also where only a value in it changed; what goes is said; what stays is not there.</summary>
    [Fact]
    public void Amendment_ChangedAndRemovedClauses_ArePrintedByTheAgreementsNumber()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var sample = SampleText.Complete.Clauses[0];
        Clause Of(string code, string body) =>
            sample with
            {
                Code = code,
                Heading = new LocalText(code, code, code),
                Body = new LocalText(body, body, body),
            };
        var before = SampleText.Complete with
        {
            Clauses =
            [
                Of("stays", "From {startDate}."),
                Of("seat", "At {addressA}."),
                Of("goes", "Housing."),
                Of("end", "From {startDate} to {endDate}."),
            ],
            Fields = new Dictionary<string, LocalText> { ["addressA"] = new("Old", "Old", "Old") },
        };
        var after = before with
        {
            StartsOn = SampleText.Starts.AddDays(40),
            EndsOn = SampleText.Ends.AddYears(1),
            Clauses = [.. before.Clauses.Where(clause => clause.Code != "goes")],
            Fields = new Dictionary<string, LocalText> { ["addressA"] = new("New", "New", "New") },
        };
        var amendment = An.Agreement(tabriz, baku).With(after).InNegotiation();

        var blocks = Blocks(amendment, new AmendedAgreement("AX-2020-0001", before), tabriz, baku);

        Assert.Contains(
            "changes agreement AX-2020-0001 in",
            blocks.OfType<Paragraph>().First(said => said.Language == Language.En).Runs[0].Text,
            StringComparison.Ordinal
        );
        // The end is the new one, the beginning the agreement's own.
        var show = new Show(Reader.Of(Language.En), new Words(), TimeProvider.System);
        Assert.Equal(
            [
                "2 seat: At New.",
                $"3 end: From {show.DateBoth(SampleText.Starts)} to {show.DateBoth(SampleText.Ends.AddYears(1))}.",
                " goes: This clause is deleted.",
            ],
            blocks
                .OfType<ClauseBlock>()
                .Select(block =>
                    (
                        block.Number,
                        English: block.Texts.Single(text => text.Language == Language.En)
                    )
                )
                .Select(clause =>
                    $"{clause.Number} {clause.English.Title}: {string.Concat(clause.English.Body.SelectMany(line => line.Runs).Select(run => run.Text))}"
                )
        );
    }

    /// <summary>Empty lines for signatures under a text in force would say that nobody has signed it.</summary>
    [Fact]
    public void ConsolidatedText_SaysThatItsSignaturesStandElsewhere()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        agreement.Consolidate(
            SampleText.With("Other words."),
            Features.People.Act.OfJob(ManualClock.Start)
        );

        var last = Of(agreement, tabriz, baku).OfType<KeepTogether>().First().Blocks;

        Assert.Empty(last.OfType<SignatureBlock>());
        Assert.Contains(
            "The signatures stand on the agreement and on its amendments.",
            last.OfType<Paragraph>().Single(said => said.Language == Language.En).Runs[0].Text,
            StringComparison.Ordinal
        );
    }

    private static IReadOnlyList<Block> Of(Agreement agreement, params Side[] sides) =>
        Blocks(agreement, null, sides);

    private static IReadOnlyList<Block> Blocks(
        Agreement agreement,
        AmendedAgreement? amended,
        params Side[] sides
    ) =>
        new AgreementDocument(new Words())
            .Of(
                new AgreementPrint(
                    agreement,
                    agreement.SharedVersion!,
                    amended,
                    sides.ToDictionary(
                        side => side.Id,
                        side => new PartyName(
                            side.Id,
                            "slug",
                            new LocalText("University", "دانشگاه", "Universitet"),
                            Country.IR,
                            "City"
                        )
                    ),
                    [],
                    new Dictionary<string, LocalText>
                    {
                        ["0532"] = new("Earth sciences", "علوم زمین", "Yer elmləri"),
                    },
                    null,
                    ManualClock.Start
                )
            )
            .Blocks;

    private static IEnumerable<string> Said(TableRow row, int column) =>
        row.Cells[column]
            .Paragraphs.Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)));
}
