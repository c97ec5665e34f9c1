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

    private static IReadOnlyList<Block> Of(Agreement agreement, params Side[] sides) =>
        new AgreementDocument(new Words())
            .Of(
                new AgreementPrint(
                    agreement,
                    agreement.Versions.Single(),
                    null,
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
