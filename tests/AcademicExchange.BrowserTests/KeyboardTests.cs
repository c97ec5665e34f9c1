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

    private const string IsStop = "() => document.activeElement !== document.body";

    private const string IsNewStop = """
        () => {
          const stop = document.activeElement;
          const isNew = stop !== document.body && !stop.hasAttribute('data-stop');
          stop.setAttribute('data-stop', '');
          return isNew;
        }
        """;

    /// <summary>What a mouse can reach and Tab did not; of the choices under one name Tab goes to one.</summary>
    private const string Missed = """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
          .filter((one) => one.checkVisibility() && !one.disabled && one.type !== 'hidden' && !one.hasAttribute('data-stop'))
          .filter((one) => one.type !== 'radio' || !document.querySelector(`[name="${one.name}"][data-stop]`))
          .map((one) => one.outerHTML.slice(0, 200))
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

    [Fact]
    public async Task Proposal_ByKeysAlone_IsWrittenAndSent()
    {
        await using var window = await app.WindowAsync(Language.Az);
        var keys = window.Page.Keyboard;
        await window.Open("/sign-in?ui-culture=az");
        await TypeAsync(window, "#Input_Email", "head.azmiu@example.org");
        await TypeAsync(window, "#Input_Password", DemoPassword.Value);
        await window.ArriveAsync(() => keys.PressAsync("Enter"));
        await GoToAsync(window, ".menu-links a[href='/agreements/propose']");
        await window.ArriveAsync(() => keys.PressAsync("Enter"));

        await GoToAsync(window, "[name='Input.Kind']");
        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowDown");
        await Assertions
            .Expect(window.Page.Locator("[name='Input.Kind']:checked"))
            .ToBeFocusedAsync();
        await GoToAsync(window, "[name='Input.Partner']");
        await ChooseAsync(window, "Təbriz Universiteti");
        await TypeAsync(window, "[name='Input.TitleAz']", "Klaviatura ilə yazılmış təklif");
        await TypeAsync(window, "[name='Input.Purpose']", "Siçansız da olur.");
        await GoToAsync(window, "main form button");
        await window.ArriveAsync(() => keys.PressAsync("Enter"));

        await window
            .See("Agreements.State.Proposed")
            .SeeText("Klaviatura ilə yazılmış təklif")
            .SeeText("Təbriz Universiteti");
    }

    [Theory]
    [InlineData("/agreements/propose")]
    [InlineData("/agreements")]
    [InlineData("/researchers/mine")]
    public async Task Tab_GoesToEverythingOnThePageAndOutAgain(string path)
    {
        await using var window = await app.WindowAsync(Language.Fa);
        await window.SignIn("faculty.tabrizu").Open(path);

        for (var stops = 0; ; stops++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (!await window.Page.EvaluateAsync<bool>(IsNewStop))
            {
                break;
            }

            Assert.True(stops < 400, "Tab does not come to an end");
        }

        Assert.Empty(await window.Page.EvaluateAsync<string[]>(Missed));
        await window.Page.Keyboard.PressAsync("Shift+Tab");
        Assert.True(await window.Page.EvaluateAsync<bool>(IsStop), "no way back");
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

    /// <summary>Down the list that has the focus.</summary>
    private static async Task ChooseAsync(Window window, string text)
    {
        for (var choices = 0; choices < 60; choices++)
        {
            await window.Page.Keyboard.PressAsync("ArrowDown");
            if (
                await window.Page.EvaluateAsync<string>(
                    "() => document.activeElement.selectedOptions[0].text.trim()"
                ) == text
            )
            {
                return;
            }
        }

        Assert.Fail(text + " is not among the choices");
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
