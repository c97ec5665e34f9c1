using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Platform.Languages;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests;

/// <summary>No mouse: keys alone, and one always sees where one is.</summary>
public sealed class KeyboardTests(JourneyApp app)
{
    private const string HasVisibleFocus = """
        () => {
          const focused = document.activeElement;
          const style = getComputedStyle(focused);
          const box = focused.getBoundingClientRect();
          const shown = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return shown && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
        }
        """;

    [Fact]
    public async Task Desk_ByKeysAlone_TheFirstTaskIsDone()
    {
        await using var window = await app.WindowAsync(Language.En);
        await window.Open("/sign-in");
        await TypeAsync(window, "#Input_Email", "officer.asoiu@example.org");
        await TypeAsync(window, "#Input_Password", DemoPassword.Value);
        await window.ArriveAsync(() => window.Page.Keyboard.PressAsync("Enter"));
        await window.At("/desk");

        await GoToAsync(window, "ul.tasks li:first-child .task-end a");
        await window.ArriveAsync(() => window.Page.Keyboard.PressAsync("Enter"));
        Assert.StartsWith("/agreements/", window.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/public/agreements")]
    public async Task SkipLink_IsTheFirstStopAndLeadsToTheContent(string path)
    {
        await using var window = await app.WindowAsync(Language.Fa);
        await window.Open(path);

        await window.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(window.Page.Locator("a.skip")).ToBeFocusedAsync();
        await Assertions.Expect(window.Page.Locator("a.skip")).ToBeInViewportAsync();
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Page.Locator("main")).ToBeFocusedAsync();
    }

    private static async Task TypeAsync(Window window, string field, string text)
    {
        await GoToAsync(window, field);
        await window.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Tabs until this is reached; each stop on the way must be seen.</summary>
    private static async Task GoToAsync(Window window, string target)
    {
        for (var stops = 0; stops < 80; stops++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            Assert.True(
                await IsSeenAsync(window.Page),
                "focus is not seen on "
                    + await window.Page.EvaluateAsync<string>("document.activeElement.outerHTML")
            );
            if (
                await window.Page.EvaluateAsync<bool>(
                    "target => document.activeElement.matches(target)",
                    target
                )
            )
            {
                return;
            }
        }

        Assert.Fail($"{target} is not reached by Tab");
    }

    /// <summary>The page may still be moving to it.</summary>
    private static async Task<bool> IsSeenAsync(IPage page)
    {
        for (var frames = 0; frames < 60; frames++)
        {
            if (await page.EvaluateAsync<bool>(HasVisibleFocus))
            {
                return true;
            }

            await page.EvaluateAsync(
                "() => new Promise(done => requestAnimationFrame(() => done(true)))"
            );
        }

        return false;
    }
}
