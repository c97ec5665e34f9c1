using System.Net;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Errors;

/// <summary>The error pages, and with them the frame that every page stands in.</summary>
public sealed class StatusTests(AppFactory app) : IClassFixture<AppFactory>
{
    public static MatrixTheoryData<int, string> CodesAndLanguages { get; } =
        new([400, 403, 404, 409, 413, 429, 500, 503], ["en", "fa", "az"]);

    [Theory]
    [MemberData(nameof(CodesAndLanguages))]
    public async Task Open_AnyCode_SaysItInTheLanguageWithANumberAndAWayOn(
        int code,
        string language
    )
    {
        var page = await app.Visitor().Open($"/errors/{code}?ui-culture={language}");
        var html = page.Document.DocumentElement;

        Assert.Equal(code, (int)page.Status);
        Assert.Equal(language, html.GetAttribute("lang"));
        Assert.Equal(language == "fa" ? "rtl" : "ltr", html.GetAttribute("dir"));
        Assert.NotEmpty(page.Document.QuerySelector("dd .number")!.TextContent);
        Assert.Equal("/", page.Document.QuerySelector("main a")!.GetAttribute("href"));
        Assert.DoesNotContain("Shell.", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"].Split(',')[0]);
    }

    [Fact]
    public async Task Open_UnknownAddress_KeepsTheAddressInTheLanguageLinks()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        var page = await app.As(tabriz.Officer).Open("/nowhere?x=1&ui-culture=az");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(
            [
                "/nowhere?x=1&ui-culture=en",
                "/nowhere?x=1&ui-culture=fa",
                "/nowhere?x=1&ui-culture=az",
            ],
            page.Document.QuerySelectorAll(".languages a").Select(link => link.GetAttribute("href"))
        );
    }

    [Theory]
    [InlineData("/do/suspend", 409, "Suspend", "وضعیت")]
    [InlineData("/do/approve", 409, "Approve", "وضعیت")]
    [InlineData("/nothing", 404, "not here", "وجود ندارد")]
    public async Task Open_RefusedAddressWithALanguage_IsWhollyInThatLanguage(
        string path,
        int code,
        string notThis,
        string text
    )
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).Draft();
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}{path}?ui-culture=fa");

        Assert.Equal(code, (int)page.Status);
        Assert.Equal("fa", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains(text, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(notThis, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/errors/200", 404)]
    [InlineData("/errors/418", 418)]
    [InlineData("/errors/599", 599)]
    public async Task Open_OtherCode_ShowsTheTextOfItsClass(string path, int expected)
    {
        var page = await app.Visitor().Open(path);

        Assert.Equal(expected, (int)page.Status);
        Assert.NotEmpty(page.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Frame_EveryAssetItNames_IsThereAndKeptByTheBrowser()
    {
        var page = await app.Visitor().Open("/errors/404");
        var assets = page
            .Document.QuerySelectorAll("head link[href], script[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .ToList();

        Assert.True(assets.Count > 8);
        foreach (var asset in assets)
        {
            var file = await app.Visitor().Open(asset).Expect(HttpStatusCode.OK);
            Assert.NotEmpty(file.Content);
            Assert.Matches(@"\.[a-z0-9]{10}\.(css|js|svg)$", asset);
        }
    }

    [Fact]
    public async Task Frame_InPersian_TakesTheSheetsForRightToLeft()
    {
        var page = await app.Visitor().Open("/errors/404?ui-culture=fa");

        Assert.NotNull(page.Document.QuerySelector("link[href*='tabler.rtl']"));
    }
}
