using System.Runtime.CompilerServices;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Platform.Languages;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>
/// One person's browser. Verbs are chained and awaited once; buttons and texts are named by their key and looked for in the window's
/// language: <c>await window.SignIn("officer.bsu").Open("/agreements").Press("Agreements.Do.Send").See("Agreements.State.Draft")</c>.
/// After each verb the page must be quiet (<see cref="Watch"/>).
/// </summary>
public sealed class Window : IAsyncDisposable
{
    private readonly JourneyApp _app;
    private readonly IBrowserContext _context;
    private readonly Watch _watch;
    private Task _work = Task.CompletedTask;
    private bool _judged = true;
    private bool _axeEach;

    private Window(JourneyApp app, Language language, IBrowserContext context, IPage page)
    {
        (_app, Language, _context, Page) = (app, language, context, page);
        _watch = new Watch(page, app.Address);
    }

    public Language Language { get; private set; }

    public IPage Page { get; }

    public int Status => _watch.Status;

    /// <summary>The path of the page that is open, without its query.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    internal static async Task<Window> OpenAsync(JourneyApp app, Language language, WindowKind kind)
    {
        var context = await Chromium.Browser.NewContextAsync(
            new()
            {
                BaseURL = app.Address.ToString(),
                Locale = LocaleOf(language),
                TimezoneId = language == Language.Fa ? "Asia/Tehran" : "Asia/Baku",
                JavaScriptEnabled = kind.JavaScript,
                ColorScheme = kind.Scheme,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = kind.Width, Height = kind.Height },
            }
        );
        context.SetDefaultTimeout(15_000);
        return new Window(app, language, context, await context.NewPageAsync());
    }

    /// <summary>From here on axe looks at every page that comes and is not like one it has seen.</summary>
    public Window JudgeEachPage() => Then(() => _axeEach = true);

    public Window Open(string path) => Then(() => Page.GotoAsync(path), shows: true);

    /// <summary>Signs in by the button of a demo account; its name is what stands before the "@".</summary>
    public Window SignIn(string account) =>
        Open("/sign-in?ui-culture=" + Language.Code())
            .Then(
                async () =>
                {
                    var button = Page.Locator($"button[value='{account}@example.org']");
                    await Page.Locator("details")
                        .Filter(new() { Has = button })
                        .Locator("summary")
                        .ClickAsync();
                    await ArriveAsync(() => button.ClickAsync());
                    Assert.NotEqual("/sign-in", Path);
                },
                shows: true
            );

    /// <summary>Signs in by typing address and password.</summary>
    public Window TypeSignIn(string account) =>
        Open("/sign-in?ui-culture=" + Language.Code())
            .Fill("Input.Email", account + "@example.org")
            .Then(() => Page.Locator("#Input_Password").FillAsync(DemoPassword.Value))
            .Press("Account.SignIn.Do");

    public Window SignOut() => Then(SignOutAsync, shows: true);

    /// <summary>The same page in another language, by the menu of languages.</summary>
    public Window Speak(Language language) =>
        Then(
            async () =>
            {
                var link = Page.Locator($"nav.languages a[hreflang={language.Code()}]:visible");
                await ArriveAsync(() => link.First.ClickAsync());
                Language = language;
                await Assertions
                    .Expect(Page.Locator("html"))
                    .ToHaveAttributeAsync("lang", language.Code());
            },
            shows: true
        );

    /// <summary>Presses the button, or where there is none follows the link, with this text.</summary>
    public Window Press(string key, params object?[] args) =>
        Then(() => ArriveAsync(() => Pressable(key, args).ClickAsync()), shows: true);

    /// <summary>Follows what can be clicked, where a text does not name it; found as a person finds it, by what stands there.</summary>
    public Window Follow(Func<IPage, ILocator> target) =>
        Then(() => ArriveAsync(() => target(Page).ClickAsync()), shows: true);

    /// <summary>To another page by the navigation or the tabs of a record, whose links carry counts.</summary>
    public Window Go(string end) =>
        Follow(page => page.Locator($"nav a[href$='{end}']:visible").First);

    /// <summary>What waits for this person, by the button of its line on the desk.</summary>
    public Window Take(string title) =>
        Follow(page =>
            page.Locator("ul.tasks > li").Filter(new() { HasText = title }).Locator(".task-end a")
        );

    /// <summary>Fills the field of this name in the way of its kind; of a choice the value is named.</summary>
    public Window Fill(string name, string value) => Then(() => Field.FillAsync(Page, name, value));

    /// <summary>Of a list, the choice with this text.</summary>
    public Window Pick(string name, string text) =>
        Then(() =>
            Page.Locator($"select[name='{name}']")
                .SelectOptionAsync(new SelectOptionValue { Label = text })
        );

    public Window Attach(string name, string fileName, byte[] content) =>
        Then(() =>
            Page.Locator($"[name='{name}']")
                .SetInputFilesAsync(
                    new FilePayload
                    {
                        Name = fileName,
                        MimeType = "application/octet-stream",
                        Buffer = content,
                    }
                )
        );

    public Window See(string key, params object?[] args) =>
        Then(async () =>
            Assert.Contains(Word(key, args), await TextAsync(), StringComparison.Ordinal)
        );

    public Window NotSee(string key, params object?[] args) =>
        Then(async () =>
            Assert.DoesNotContain(Word(key, args), await TextAsync(), StringComparison.Ordinal)
        );

    public Window SeeText(string text) =>
        Then(async () => Assert.Contains(text, await TextAsync(), StringComparison.Ordinal));

    /// <summary>The page came with this status; a refusal that is not expected fails the next verb.</summary>
    public Window Expect(int status)
    {
        _work = AfterAsync(
            _work,
            () =>
            {
                _judged = true;
                Assert.Equal(status, Status);
                return Task.CompletedTask;
            },
            shows: false
        );
        return this;
    }

    public Window At(string path) => Then(() => Assert.Equal(path, Path));

    /// <summary>axe finds nothing on the page that is open.</summary>
    public Window BeAccessible() => Then(async () => AssertNothing(await Axe.FindAsync(Page)));

    /// <summary>Anything else that a browser can do.</summary>
    public Window Do(Func<IPage, Task> deed) => Then(() => deed(Page));

    public Window Do(Action deed) => Then(deed);

    public TaskAwaiter<Window> GetAwaiter() => FinishAsync().GetAwaiter();

    /// <summary>What is written on the page, white space made single.</summary>
    public async Task<string> TextAsync() => Single(await Page.Locator("body").InnerTextAsync());

    /// <summary>Does what leads to another page, or to the same one anew, and waits until that is there.</summary>
    public async Task ArriveAsync(Func<Task> deed)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnNavigated(object? _, IFrame frame)
        {
            if (frame == Page.MainFrame)
            {
                arrived.TrySetResult();
            }
        }

        Page.FrameNavigated += OnNavigated;
        try
        {
            await deed();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
            await LoadedAsync();
        }
        finally
        {
            Page.FrameNavigated -= OnNavigated;
        }
    }

    /// <summary>
    /// Playwright looks whether the page has loaded, and then listens: a page that loads in between is only seen by the next look.
    /// </summary>
    private async Task LoadedAsync()
    {
        for (var looks = 1; ; looks++)
        {
            try
            {
                await Page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = 5_000 });
                return;
            }
            catch (TimeoutException) when (looks < 4)
            {
                // Looked at again.
            }
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static string LocaleOf(Language language) =>
        language switch
        {
            Language.Fa => "fa-IR",
            Language.Az => "az-AZ",
            _ => "en-GB",
        };

    private Window Then(Action step) =>
        Then(() =>
        {
            step();
            return Task.CompletedTask;
        });

    private Window Then(Func<Task> step, bool shows = false)
    {
        _work = AfterAsync(
            _work,
            async () =>
            {
                AssertNotRefused();
                _judged = _judged && !shows;
                await step();
            },
            shows
        );
        return this;
    }

    private void AssertNotRefused() =>
        Assert.True(_judged || Status < 400, $"refused with {Status}");

    private async Task AfterAsync(Task before, Func<Task> step, bool shows)
    {
        await before;
        try
        {
            await step();
            _watch.AssertQuiet();
        }
        catch (Exception wrong)
        {
            throw await ExplainAsync(wrong);
        }

        if (shows)
        {
            await Picture.TakeAsync(this);
        }

        if (shows && _axeEach)
        {
            AssertNothing(await Axe.FindNewAsync(Page, Language));
        }
    }

    private void AssertNothing(string findings) =>
        Assert.True(findings.Length == 0, $"axe at {Page.Url} ({Language}):{findings}");

    private async Task<Window> FinishAsync()
    {
        var work = _work;
        _work = Task.CompletedTask;
        await work;
        AssertNotRefused();
        return this;
    }

    private string Word(string key, object?[] args) => Single(_app.Words.Get(Language, key, args));

    private ILocator Pressable(string key, object?[] args)
    {
        var text = Word(key, args);
        var button = Page.GetByRole(AriaRole.Button, new() { Name = text, Exact = true });
        var link = Page.GetByRole(AriaRole.Link, new() { Name = text, Exact = true });
        return Page.Locator("main").Locator(button).Or(link).Last;
    }

    private async Task SignOutAsync()
    {
        await Page.Locator("details.menu:visible > summary").Last.ClickAsync();
        await ArriveAsync(() =>
            Page.Locator("form[action='/sign-out'] button:visible").ClickAsync()
        );
    }

    private async Task<Exception> ExplainAsync(Exception wrong)
    {
        var text = "";
        try
        {
            text = await TextAsync();
        }
        catch (PlaywrightException)
        {
            // The page is gone; what went wrong says enough.
        }

        return new Xunit.Sdk.XunitException(
            $"{wrong.Message}\nat {Page.Url} ({Status}, {Language}): {(text.Length > 600 ? text[..600] : text)}",
            wrong
        );
    }

    private static string Single(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
