using System.Globalization;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>Finding one's way in a text of many clauses.</summary>
public sealed class LongTextTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Open_TextOfManyClauses_HasAListThatLeadsToEach()
    {
        var page = await OpenAsync(Many(23));

        var links = page.Document.QuerySelectorAll(".contents a");
        Assert.Equal(23, links.Length);
        Assert.All(
            links,
            link => Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!))
        );
        Assert.All(
            page.Document.QuerySelectorAll(".clause h3 .to-contents"),
            link => Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!))
        );
        Assert.Equal("Clauses (23)", page.Document.QuerySelector(".contents summary")!.TextContent);
    }

    [Fact]
    public async Task Open_TextOfManyClauses_MarksWhatTheyWant()
    {
        var text = Many(7);
        var page = await OpenAsync(
            text with
            {
                Clauses =
                [
                    Body(text.Clauses[0], "At {addressA}."),
                    text.Clauses[1]
                        .Edited(
                            text.Clauses[1].Heading,
                            text.Clauses[1].Body with
                            {
                                En = "New.",
                            },
                            []
                        ),
                    .. text.Clauses.Skip(2),
                ],
            }
        );

        Assert.Equal(
            ["Empty: Address of the first institution", "Not up to date: Persian, Azerbaijani"],
            page.Document.QuerySelectorAll(".contents .clause-mark")
                .Select(mark => mark.TextContent)
        );
    }

    [Fact]
    public async Task Open_TextOfAFewClauses_HasNoList() =>
        Assert.Null((await OpenAsync(SampleText.Complete)).Document.QuerySelector(".contents"));

    [Theory]
    [InlineData("en", "en fa az")]
    [InlineData("fa", "fa en az")]
    [InlineData("az", "az en fa")]
    public async Task Open_Text_HasTheReadersLanguageFirst(string reader, string columns)
    {
        var page = await OpenAsync(SampleText.Complete, "?ui-culture=" + reader);

        Assert.Equal(
            columns,
            string.Join(
                ' ',
                page.Document.QuerySelector(".clause-columns")!
                    .Children.Select(column => column.GetAttribute("lang"))
            )
        );
    }

    [Fact]
    public async Task Open_Comparison_HasTheReadersLanguageFirst()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        agreement.Write(SampleText.With("Other words."), baku.Act(Role.InternationalOfficer));
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(baku.Officer)
            .Open($"/agreements/{agreement.Id}/compare?older=1&newer=2&ui-culture=az");

        Assert.Equal(
            "az",
            page.Document.QuerySelector(".clause-columns")!.FirstElementChild!.GetAttribute("lang")
        );
    }

    /// <summary>What is not asked for is out of the way, and nothing of it is lost.</summary>
    [Fact]
    public async Task Post_TextOfTwoLanguages_KeepsWhatTheThirdOneSays()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku)
            .With(SampleText.Complete with { Languages = [Language.Az, Language.En] })
            .Draft();
        await app.AddAsync(tabriz, baku, agreement);

        var clause = $"/agreements/{agreement.Id}/edit/{SampleText.Complete.Clauses[0].Code}";
        var page = await app.As(tabriz.Officer).Open(clause);

        var folded = page.Document.QuerySelector("details.more [name='Input.BodyFa']")!;
        Assert.Null(page.Document.QuerySelector("details.more [name='Input.BodyAz']"));
        Assert.Equal(SampleText.Complete.Clauses[0].Body.Fa, folded.TextContent.Trim());
        await page.Fill("Input.BodyAz", "Yeni mətn.").Press("Save").Open(clause);
        Assert.Equal(
            SampleText.Complete.Clauses[0].Body.Fa,
            page.Document.QuerySelector("[name='Input.BodyFa']")!.TextContent.Trim()
        );
    }

    /// <summary>A long address is seen whole, in a browser without scripts too.</summary>
    [Fact]
    public async Task Open_FormWithALongField_IsAsHighAsItsText()
    {
        var text = SampleText.Complete;
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku)
            .With(
                text with
                {
                    Clauses = [Body(text.Clauses[0], "At {addressA}, by {candidate}.")],
                    Fields = new Dictionary<string, LocalText>
                    {
                        ["addressA"] = new(new string('a', 180)),
                        ["candidate"] = new("Ali"),
                    },
                }
            )
            .Draft();
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(tabriz.Officer).Open($"/agreements/{agreement.Id}/edit");

        Assert.Equal("6", Area("addressA"));
        Assert.Equal("1", Area("candidate"));

        string? Area(string field) =>
            page
                .Document.QuerySelector($"#field-{field} textarea[name$='.En']")!
                .GetAttribute("rows");
    }

    private async Task<Browser> OpenAsync(AgreementText text, string query = "")
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).With(text).Draft();
        await app.AddAsync(tabriz, baku, agreement);
        return await app.As(tabriz.Officer).Open($"/agreements/{agreement.Id}/text{query}");
    }

    private static AgreementText Many(int clauses) =>
        SampleText.Complete with
        {
            Clauses =
            [
                .. Enumerable
                    .Range(1, clauses)
                    .Select(at =>
                        SampleText.Complete.Clauses[0] with
                        {
                            Code = "C" + at.ToString(CultureInfo.InvariantCulture),
                        }
                    ),
            ],
        };

    private static Clause Body(Clause clause, string text) =>
        clause with
        {
            Body = new LocalText(text, text, text),
        };
}
