using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Platform.Languages;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Journeys;

/// <summary>What somebody has typed outlives the session, and another's save in between.</summary>
public sealed class KeptTextTests(JourneyApp app)
{
    private const string Draft = "DEMO-AX-0013";
    private const string Officer = "officer.tiau";
    private const string Typed = "این را ساعتی نوشته‌ام و نباید گم شود.";

    [Fact]
    public async Task Proposal_WhenTheCookiesAreGone_IsOfferedAfterSignIn()
    {
        await using var faculty = await app.WindowAsync(Language.Fa);
        await faculty
            .SignIn("faculty.tiau")
            .Press("Desk.Start.Propose")
            .Fill("Input.Kind", nameof(AgreementKind.StaffExchange))
            .Pick("Input.Partner", "دانشگاه پزشکی جمهوری آذربایجان")
            .Fill("Input.TitleFa", "تبادل استادان فرش")
            .Fill("Input.Purpose", Typed)
            .Do(page => page.Context.ClearCookiesAsync())
            .Press("Agreements.Propose.Send");

        await SignInAgainAsync(faculty, "faculty.tiau");
        await RestoreAsync(faculty.At("/agreements/propose"));

        await faculty
            .Do(page => Holds(page, "Input.Purpose", Typed))
            .Press("Agreements.Propose.Send")
            .See("Agreements.State.Proposed")
            .SeeText(Typed)
            .Open("/agreements/propose")
            .NotSee("Shell.Keep.Offer");
    }

    [Fact]
    public async Task Clause_WhenSignedOutInAnotherTab_IsOfferedAfterSignIn()
    {
        await using var officer = await app.WindowAsync(Language.Fa);
        var page = await RecordAsync() + "/edit/PURPOSE";
        await officer
            .SignIn(Officer)
            .Open(page)
            .Fill("Input.BodyFa", Typed)
            .Do(SignOutInAnotherTabAsync)
            .Press("Agreements.Edit.Save");

        await SignInAgainAsync(officer, Officer);
        await RestoreAsync(officer.At(page));

        await officer
            .Do(open => Holds(open, "Input.BodyFa", Typed))
            .Press("Agreements.Edit.Save")
            .See("Agreements.Edit.Saved");
    }

    [Fact]
    public async Task Note_WhenAnotherSignsInInTheSameTab_IsOfferedToItsAuthorAlone()
    {
        const string other = "یادداشت طرف دیگر";
        await using var tab = await app.WindowAsync(Language.Fa);
        var page = "/agreements/" + await app.AgreementAsync("DEMO-AX-0001") + "/notes";
        var signIn = "/sign-in?ui-culture=fa&return=" + page;
        await tab.SignIn("officer.tabrizu")
            .Open(page)
            .Fill("Input.Text", Typed)
            .Do(open => open.Context.ClearCookiesAsync())
            .Press("Agreements.Notes.Save")
            .Open(signIn);

        await SignInAgainAsync(tab, "officer.bsu");
        await tab.At(page)
            .NotSee("Shell.Keep.Offer")
            .Do(open => Holds(open, "Input.Text", ""))
            .Fill("Input.Text", other)
            .Press("Agreements.Notes.Save")
            .SeeText(other)
            .NotSee("Shell.Keep.Offer")
            .Do(open => open.Context.ClearCookiesAsync())
            .Open(signIn);

        await SignInAgainAsync(tab, "officer.tabrizu");
        await RestoreAsync(tab.At(page));

        await tab.Do(open => Holds(open, "Input.Text", Typed));
    }

    [Fact]
    public async Task FormWithAFile_WhenTheCookiesAreGone_IsOfferedAfterSignIn()
    {
        await using var officer = await app.WindowAsync(Language.Fa);
        var page = await RecordAsync() + "/steps";
        await officer
            .SignIn(Officer)
            .Open(page)
            .Fill("Input.Remark", Typed)
            .Attach("Input.File", "بررسی.pdf", Pdf.Scan)
            .Do(open => open.Context.ClearCookiesAsync())
            .Press("Agreements.Steps.Save");

        await SignInAgainAsync(officer, Officer);
        await RestoreAsync(officer.At(page));

        await officer.Do(open => Holds(open, "Input.Remark", Typed));
    }

    [Fact]
    public async Task Terms_WhenAnotherHasSavedMeanwhile_ShowBothAndKeepTheTyped()
    {
        var page = await RecordAsync() + "/edit";
        await using var first = await app.WindowAsync(Language.Az);
        await using var second = await app.WindowAsync(Language.En);
        await first.SignIn(Officer).Open(page);
        await second
            .SignIn(Officer)
            .Open(page)
            .Fill("Input.NoticeMonths", "7")
            .Press("Agreements.Edit.Save")
            .See("Agreements.Edit.Saved");

        await first
            .Fill("Input.NoticeMonths", "11")
            .Fill("Input.TitleAz", "Mənim başlığım")
            .Press("Agreements.Edit.Save")
            .Expect(409)
            .See("Shell.Stale")
            .Do(open => Holds(open, "Input.NoticeMonths", "11"))
            .Do(open => Holds(open, "Input.TitleAz", "Mənim başlığım"))
            .BeAccessible();
        var notice = first
            .Page.Locator("main tr")
            .Filter(new() { HasText = app.Words.Get(Language.Az, "Agreements.Terms.NoticeMonths") })
            .Locator("td");
        Assert.Equal(["7", "11"], await notice.AllInnerTextsAsync());

        await first.Press("Agreements.Edit.Save").See("Agreements.Edit.Saved");
        await second.Open(page).Do(open => Holds(open, "Input.NoticeMonths", "11"));
    }

    [Fact]
    public async Task Clause_WhenAnotherHasSavedMeanwhile_ShowsBothAndKeepsTheTyped()
    {
        var page = await RecordAsync() + "/edit/PREAMBLE";
        await using var first = await app.WindowAsync(Language.Fa);
        await using var second = await app.WindowAsync(Language.En);
        await first.SignIn(Officer).Open(page);
        await second
            .SignIn(Officer)
            .Open(page)
            .Fill("Input.BodyFa", "آنچه دیگری نوشت")
            .Press("Agreements.Edit.Save");

        await first
            .Fill("Input.BodyFa", Typed)
            .Press("Agreements.Edit.Save")
            .Expect(409)
            .See("Shell.Stale")
            .SeeText("آنچه دیگری نوشت")
            .Do(open => Holds(open, "Input.BodyFa", Typed))
            .BeAccessible();
    }

    /// <summary>A draft of a letter that cannot be drawn yet: the same form comes in the other language, with what was typed.</summary>
    [Fact]
    public async Task Letter_WhenTheLanguageIsChangedAfterARefusal_ShowsWhatWasTyped()
    {
        await using var officer = await app.WindowAsync(Language.En);
        var visit = await app.VisitAsync("Manuscripts of Nizami");
        await officer
            .SignIn("officer.tabrizu")
            .Open($"/visits/{visit}/letters/issue/acceptance")
            .Fill("Input.Address", Typed)
            .Fill("Input.Phone", "ask the porter")
            .Press("Letters.Form.Preview")
            .Expect(409)
            .See("Rule.letter.phone")
            .Do(() => Assert.DoesNotContain("handler", officer.Page.Url, StringComparison.Ordinal))
            .Speak(Language.Fa)
            .NotSee("Shell.Keep.Offer")
            .Do(open => Holds(open, "Input.Address", Typed));
    }

    /// <summary>A message that was only looked at is not sent: it comes along into the other language, with those whom it is for.</summary>
    [Fact]
    public async Task Message_WhenTheLanguageIsChangedInThePreview_ShowsWhatWasTyped()
    {
        await using var officer = await app.WindowAsync(Language.En);
        var visit = await app.VisitAsync("Manuscripts of Nizami");
        await officer
            .SignIn("officer.bsu")
            .Open($"/visits/abroad/message?Visit={visit}")
            .Fill("Input.SubjectEn", "Take the early flight")
            .Fill("Input.TextEn", Typed)
            .Fill("Input.SubjectAz", "Take the early flight")
            .Fill("Input.TextAz", Typed)
            .Press("Abroad.Message.Look")
            .See("Abroad.Message.Preview")
            .Speak(Language.Fa)
            .NotSee("Shell.Keep.Offer")
            .Do(open => Holds(open, "Input.TextEn", Typed));
    }

    private async Task<string> RecordAsync() => "/agreements/" + await app.AgreementAsync(Draft);

    private static async Task SignInAgainAsync(Window window, string account) =>
        await window
            .At("/sign-in")
            .Fill("Input.Email", account + "@example.org")
            .Fill("Input.Password", DemoPassword.Value)
            .Press("Account.SignIn.Do");

    private async Task RestoreAsync(Window window) =>
        await window
            .See("Shell.Keep.Offer")
            .Do(page =>
                page.Locator(".keep")
                    .GetByText(app.Words.Get(window.Language, "Shell.Keep.Restore"))
                    .ClickAsync()
            );

    private static Task Holds(IPage page, string name, string value) =>
        Assertions.Expect(page.Locator($"[name='{name}']")).ToHaveValueAsync(value);

    private static async Task SignOutInAnotherTabAsync(IPage page)
    {
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/desk");
        await other.Locator("details.menu:visible > summary").Last.ClickAsync();
        await other.Locator("form[action='/sign-out'] button:visible").ClickAsync();
        await other.WaitForURLAsync(address => new Uri(address).AbsolutePath == "/");
        await other.CloseAsync();
    }
}
