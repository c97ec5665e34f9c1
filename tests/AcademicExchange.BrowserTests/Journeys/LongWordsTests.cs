using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Platform.Languages;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Journeys;

/// <summary>A word that nobody parts pushes no page out of its window and hides no column of a list.</summary>
public sealed class LongWordsTests(StoryApp app) : IClassFixture<StoryApp>
{
    private static readonly string Title = new('w', 180);
    private static readonly string Surname = "Q" + new string('m', 89);

    /// <summary>What is wider than what it stands in: the page, or a list in its frame.</summary>
    private const string Wide = """
        () => [document.documentElement, ...document.querySelectorAll('.sheet')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => `${one.className || 'page'} ${one.scrollWidth} in ${one.clientWidth}`)
          .join()
        """;

    [Fact]
    public async Task Pages_WithALongWord_StayInTheirWindow()
    {
        var record = "/agreements/" + await app.AgreementAsync("DEMO-AX-0013");
        await using var officer = await app.WindowAsync(Language.En);
        await officer
            .SignIn("officer.tiau")
            .Open(record + "/edit")
            .Fill("Input.TitleEn", Title)
            .Press("Agreements.Edit.Save");
        await using var faculty = await app.WindowAsync(Language.En);
        await faculty
            .SignIn("faculty.tiau")
            .Open("/account")
            .Fill("Input.FamilyName", Surname)
            .Press("Account.Profile.Save");

        await JudgeAsync(officer, "/agreements", record, record + "/edit", "/desk", "/notices");
        await JudgeAsync(officer, "/people", "/researchers");
        await JudgeAsync(faculty, "/desk", "/account", "/researchers/mine");
    }

    [Fact]
    public async Task List_OnPaper_KeepsItsColumnsAndTheTitlesOfNotices()
    {
        await using var officer = await app.WindowAsync(Language.Fa);
        await officer
            .SignIn("officer.tabrizu")
            // A sheet of A4 between its margins.
            .Do(page => page.SetViewportSizeAsync(658, 900))
            .Do(page => page.EmulateMediaAsync(new() { Media = Media.Print }))
            .Open("/agreements")
            .Do(page => Shows(page, ".list tbody tr", "display", "table-row"))
            .Do(async page => Assert.Empty(await page.EvaluateAsync<string>(Wide)))
            .Open("/notices")
            .Do(page => Shows(page, ".list tbody tr", "display", "table-row"))
            .Do(page =>
                Assertions.Expect(page.Locator(".list tbody .btn").First).ToBeVisibleAsync()
            );
    }

    [Fact]
    public async Task Notices_OnAPhone_BeginWhereTheLineBegins()
    {
        await using var officer = await app.WindowAsync(Language.En, WindowKind.Phone);

        await officer
            .SignIn("officer.tabrizu")
            .Open("/notices")
            .Do(page => Shows(page, ".list tbody .btn", "text-align", "start"))
            .Do(page => Shows(page, ".list tbody .btn", "justify-content", "flex-start"));
    }

    private static Task Shows(IPage page, string part, string name, string value) =>
        Assertions.Expect(page.Locator(part).First).ToHaveCSSAsync(name, value);

    private static async Task JudgeAsync(Window window, params string[] paths)
    {
        foreach (var path in paths)
        {
            foreach (var width in (int[])[1280, 390])
            {
                await window.Page.SetViewportSizeAsync(width, 800);
                await window.Open(path + "?ui-culture=en");
                var wide = await window.Page.EvaluateAsync<string>(Wide);
                Assert.True(wide.Length == 0, $"{path} at {width}: {wide}");
            }
        }
    }
}
