using System.Globalization;
using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Features.Visits.Papers;
using AcademicExchange.Platform.Languages;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Journeys;

/// <summary>
/// A visit as six people of four offices walk it, by what can be seen and pressed: the visitor in English, her head and office in Tabriz in
/// Persian, the host, his head and office in Baku in Azerbaijani; from the proposal to the certificate and the public check of its code.
/// </summary>
public sealed class VisitStoryTests(StoryApp app) : IClassFixture<StoryApp>
{
    private const string TitleEn = "Maps of the Caspian shore";
    private const string TitleFa = "نقشه‌های کرانه خزر";
    private const string TitleAz = "Xəzər sahilinin xəritələri";
    private const string Permit = "114/2-77";
    private const string Address = "Z. Xəlilov küçəsi 33, Bakı";
    private const string HomeReport = "Forty maps were compared.";
    private const string HostReport = "Qonağımız kataloqu tamamladı.";

    private readonly DateOnly _first = DateOnly.FromDateTime(app.Clock.NowUtc).AddDays(60);

    private DateOnly Last => _first.AddDays(20);

    [Fact]
    public async Task Visit_OfSixPeople_GoesFromProposalToCertificate()
    {
        await using var visitor = await app.WindowAsync(Language.En);
        await using var tabriz = await app.WindowAsync(Language.Fa);
        await using var baku = await app.WindowAsync(Language.Az);
        await visitor.JudgeEachPage();
        await tabriz.JudgeEachPage();
        await baku.JudgeEachPage();

        await ProposeAsync(visitor);
        await DecideAtHomeAsync(tabriz);
        await DecideAtHostAsync(baku);
        await ConfirmAsync(visitor);
        await InviteAsync(baku, visitor);
        await StayAsync(baku);
        var code = await CertifyAsync(baku);
        await ReportAsync(visitor, baku, tabriz);
        await CheckAsync(code);
    }

    private async Task ProposeAsync(Window visitor)
    {
        await visitor
            .SignIn("faculty.tabrizu")
            .Press("Desk.Start.Visit")
            .Fill("Q", "Konul")
            .Press("Shell.List.Apply")
            .Follow(page => page.Locator("ul.tasks .task-end a"))
            .Fill("Input.Kind", nameof(VisitKind.Research))
            .Fill("Input.TitleEn", TitleEn)
            .Fill("Input.TitleFa", TitleFa)
            .Fill("Input.TitleAz", TitleAz)
            .Fill("Input.WorkPlan", "First week: the catalogue. Then the maps themselves.")
            .Fill("Input.FirstDay", Iso(_first))
            .Fill("Input.LastDay", Iso(Last))
            .Press("Visits.Form.Next")
            .Fill("Input.Passport", nameof(PassportGroup.Iran))
            .Do(page => page.Locator("input[type=checkbox][name='Input.NeedsPermit']").CheckAsync())
            .Press("Visits.Form.Next")
            .Fill("Input.Bearer", nameof(FundingBearer.Host))
            .Fill("Input.Item", nameof(FundingItem.Housing))
            .Fill("Input.Manner", nameof(FundingManner.InKind))
            .Fill("Input.Quantity", "20")
            .Press("Visits.Funding.Add")
            .See("Visits.Funding.Bearer.Host")
            .Press("Visits.Form.GoOn")
            .Fill("Input.Kind", nameof(PaperKind.Cv))
            .Attach("Input.File", "Negar Tabrizi.pdf", Pdf.Scan)
            .Press("Visits.Papers.Add")
            .SeeText("Negar Tabrizi.pdf")
            .Press("Visits.Form.GoOn")
            .Press("Visits.Do.Submit")
            .See("Visits.State.AtHomeDepartment");
        await app.RunOutboxAsync();
    }

    private async Task DecideAtHomeAsync(Window tabriz)
    {
        await tabriz
            .SignIn("chair.tabrizu")
            .Take(TitleFa)
            .Press("Visits.Do.Approve")
            .Press("Visits.Do.Approve")
            .See("Visits.Done.Approve")
            .SignOut()
            .SignIn("officer.tabrizu")
            .Take(TitleFa)
            .Press("Visits.Do.Approve")
            .Do(page =>
                page.Locator("select[name='Input.Agreement']")
                    .SelectOptionAsync(new SelectOptionValue { Index = 1 })
            )
            .Press("Visits.Do.Approve")
            .Expect(409)
            .See("Rule.visit.permit-missing")
            .Fill("Input.PermitReference", Permit)
            .Press("Visits.Do.Approve")
            .See("Visits.State.AtHost")
            .SignOut();
        await app.RunOutboxAsync();
    }

    private async Task DecideAtHostAsync(Window baku)
    {
        foreach (var account in (string[])["faculty.bsu", "chair.bsu", "officer.bsu"])
        {
            await baku.SignIn(account)
                .Take(TitleAz)
                .Do(async _ =>
                    Assert.DoesNotContain(Permit, await baku.TextAsync(), StringComparison.Ordinal)
                )
                .Press("Visits.Do.Approve")
                .Press("Visits.Do.Approve")
                .See("Visits.Done.Approve")
                .SignOut();
        }

        await app.RunOutboxAsync();
    }

    private async Task ConfirmAsync(Window visitor)
    {
        await visitor
            .Go("/desk")
            .Take(TitleEn)
            .Press("Visits.Do.Confirm")
            .Press("Visits.Do.Confirm")
            .See("Visits.State.Confirmed")
            .Press("Visits.Tab.Checklist")
            .SignOut();
        await app.RunOutboxAsync();
    }

    private async Task InviteAsync(Window baku, Window visitor)
    {
        await OpenAsync(baku.SignIn("officer.bsu"), TitleAz);
        await IssueAsync(
            baku.Press("Letters.Tab").Press("Letters.Issue.Invitation"),
            "Letters.Issue.Invitation",
            async page => await page.Locator("[name='Input.Address']").FillAsync(Address)
        );
        await OpenAsync(visitor.SignIn("faculty.tabrizu"), TitleEn);
        var text = await ReadAsync(visitor.Press("Letters.Tab"));
        Assert.All(
            [
                TitleEn,
                TitleFa,
                TitleAz,
                "Z. Xəlilov küçəsi 33",
                "Negar Tabrizi",
                "نگار تبریزی",
                "Baku State University: Housing",
            ],
            said => Assert.Contains(said, text, StringComparison.Ordinal)
        );
        AssertDays(text, _first, Last);
        await visitor
            .Open("/admin/mailbox?To=faculty.tabrizu")
            .See("Admin.Mailbox.HasFile")
            .Follow(page =>
                page.Locator("main tbody tr")
                    .Filter(new() { HasText = app.Words.Get(Language.En, "Admin.Mailbox.HasFile") })
                    .First.Locator("a")
            )
            .SeeText(".pdf")
            .SignOut();
    }

    /// <summary>The host receives her a day late, and she leaves two days before the last.</summary>
    private async Task StayAsync(Window baku)
    {
        app.Clock.MoveTo(_first.AddDays(1));
        await OpenAsync(baku.SignIn("faculty.bsu"), TitleAz);
        await baku.Press("Visits.Do.RecordArrival")
            .Fill("Input.Day", Iso(_first.AddDays(1)))
            .Press("Visits.Do.RecordArrival")
            .See("Visits.State.OnSite")
            .SignOut();
        app.Clock.MoveTo(Last);
        await OpenAsync(baku.SignIn("officer.bsu"), TitleAz);
        await baku.Press("Visits.Do.RecordDeparture")
            .Fill("Input.Day", Iso(Last.AddDays(-2)))
            .Press("Visits.Do.RecordDeparture")
            .See("Visits.State.Finished");
    }

    /// <returns>The check code of the certificate.</returns>
    private async Task<string> CertifyAsync(Window baku)
    {
        await IssueAsync(
            baku.Press("Letters.Tab").Press("Letters.Issue.Certificate"),
            "Letters.Issue.Certificate",
            _ => Task.CompletedTask
        );
        var certificate = baku
            .Page.Locator("main tr")
            .Filter(new() { HasText = app.Words.Get(Language.Az, "Documents.Kind.certificate") });
        var code = await certificate.Locator("a[href^='/check/']").First.InnerTextAsync();
        var text = await ReadAsync(baku, certificate);
        Assert.Contains(code, text, StringComparison.Ordinal);
        AssertDays(text, _first.AddDays(1), Last.AddDays(-2));
        await baku.SignOut();
        return code;
    }

    private async Task ReportAsync(Window visitor, Window baku, Window tabriz)
    {
        await app.RunOutboxAsync();
        await visitor
            .SignIn("faculty.tabrizu")
            .Take(TitleEn)
            .Press("Visits.Do.Report")
            .Fill("Input.Report", HomeReport)
            .Press("Visits.Do.Report")
            .SeeText(HomeReport);
        await baku.SignIn("faculty.bsu")
            .Take(TitleAz)
            .Press("Visits.Do.Report")
            .Fill("Input.Report", HostReport)
            .Press("Visits.Do.Report")
            .See("Visits.State.Reported");
        await tabriz
            .SignIn("officer.tabrizu")
            .Take(TitleFa)
            .Press("Visits.Do.Close")
            .Press("Visits.Do.Close")
            .See("Visits.State.Closed")
            .SeeText(HostReport)
            .Press("Agreements.Tab.History")
            .See("Visits.Done.IssueCertificate");
    }

    private async Task CheckAsync(string code)
    {
        await using var anybody = await app.WindowAsync(Language.En);
        await anybody
            .JudgeEachPage()
            .Open("/check/" + code)
            .See("Documents.Check.Valid")
            .SeeText("Baku State University")
            .SeeText(Show(Language.En).DateLong(_first.AddDays(1)))
            .SeeText(Show(Language.En).DateLong(Last.AddDays(-2)));
    }

    /// <summary>The record, found in the list of visits by its title.</summary>
    private static async Task OpenAsync(Window window, string title) =>
        await window
            .Go("/visits")
            .Fill("Q", title)
            .Press("Shell.List.Apply")
            .Follow(page => page.Locator("main table").GetByText(title));

    /// <summary>In all three languages, signed by the first who may.</summary>
    private async Task IssueAsync(Window office, string verb, Func<IPage, Task> fill)
    {
        await office
            .Do(async page =>
            {
                foreach (var box in await page.Locator("[name='Input.Languages']").AllAsync())
                {
                    await box.CheckAsync();
                }

                await page.Locator("[name='Input.Signer']")
                    .SelectOptionAsync(new SelectOptionValue { Index = 1 });
                await fill(page);
            })
            .Press(verb);
        await app.RunOutboxAsync();
        await office.Press("Letters.Tab").See("Documents.State.Valid");
    }

    private static async Task<string> ReadAsync(Window window, ILocator? row = null)
    {
        var download = await window.Page.RunAndWaitForDownloadAsync(() =>
            (row ?? window.Page.Locator("main tr"))
                .Locator("a[href*='/letters/']:not([href$='/revoke'])")
                .First.ClickAsync()
        );
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        return await Pdf.TextAsync(await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    private void AssertDays(string text, params DateOnly[] days) =>
        Assert.All(
            LanguageFacts.All.SelectMany(language => days.Select(Show(language).DateBoth)),
            day => Assert.True(Pdf.Says(text, day), day)
        );

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Show Show(Language language) =>
        new(Reader.Of(language), app.Words, TimeProvider.System);
}
