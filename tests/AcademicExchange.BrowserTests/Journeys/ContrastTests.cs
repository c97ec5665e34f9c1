using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Platform.Languages;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Journeys;

/// <summary>Each kind of page can be read in the light and in the dark, wide and on a phone.</summary>
public sealed class ContrastTests(JourneyApp app)
{
    private const string OpenAll =
        "() => document.querySelectorAll('main details').forEach((one) => (one.open = true))";

    [Theory]
    [InlineData(null, null, "/", "/sign-in", "/public/agreements", "/nowhere")]
    [InlineData(
        "officer.tbzmed",
        "DEMO-AX-0012",
        "/desk",
        "/agreements",
        "*",
        "*/text",
        "*/compare?older=1&newer=2",
        "*/edit",
        "*/steps",
        "*/history"
    )]
    [InlineData("rector.bsu", "DEMO-AX-0008", "*/signatures")]
    [InlineData("faculty.tabrizu", null, "/researchers", "/researchers/mine")]
    [InlineData("system.baku", null, "/dev/kit", "/admin/audit")]
    public async Task Pages_InBothThemes_CanBeRead(
        string? account,
        string? agreement,
        params string[] paths
    )
    {
        await using var window = await app.WindowAsync(Language.Fa);
        if (account is not null)
        {
            await window.SignIn(account);
        }

        var record = agreement is null ? "" : "/agreements/" + await app.AgreementAsync(agreement);
        var wrong = new List<string>();
        foreach (var path in paths)
        {
            foreach (var theme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await window.Page.EmulateMediaAsync(new() { ColorScheme = theme });
                // Whatever the status: a page of an error is a page.
                await window.Page.GotoAsync(path.Replace("*", record, StringComparison.Ordinal));
                await window.Page.EvaluateAsync(OpenAll);
                foreach (var width in new[] { 1280, 390 })
                {
                    await window.Page.SetViewportSizeAsync(width, 800);
                    if (await Axe.FindContrastAsync(window.Page) is { Length: > 0 } findings)
                    {
                        wrong.Add($"{path} ({theme}, {width}):{findings}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Theme_OnceChosen_StandsAgainstTheDevice()
    {
        await using var window = await app.WindowAsync(Language.Az);
        await window.Open("/").Do(page => ExpectAsync(page, "light"));

        await window.Follow(page => page.Locator("form[action='/theme'] [value=dark]"));

        await window
            .Do(page => ExpectAsync(page, "dark"))
            .Open("/institutions")
            .Do(page => ExpectAsync(page, "dark"))
            .BeAccessible();
    }

    /// <summary>By the colour of the paper, as light-dark() resolves it.</summary>
    private static async Task ExpectAsync(IPage page, string theme)
    {
        var paper = await page.EvaluateAsync<string>(
            "() => getComputedStyle(document.body).backgroundColor"
        );
        Assert.Equal(theme == "dark" ? "rgb(15, 23, 25)" : "rgb(244, 243, 238)", paper);
    }
}
