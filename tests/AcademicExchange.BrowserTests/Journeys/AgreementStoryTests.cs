using System.Globalization;
using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Journeys;

/// <summary>
/// The main road, as two universities walk it: Tabriz in Persian, Baku in Azerbaijani, by what can be seen and pressed, from a proposal to an
/// agreement in force, its document and the public check of its code.
/// </summary>
public sealed class AgreementStoryTests(StoryApp app) : IClassFixture<StoryApp>
{
    private const string TitleFa = "اندازه‌گیری آب ارس";
    private const string TitleAz = "Araz suyunun ölçülməsi";
    private const string TitleEn = "Measuring the water of the Aras";
    private const string Remark = "Ölçmə nöqtələri harada olacaq?";
    private const string SignerFa = "مهدی میرحسینی";
    private const string SignerAz = "Yaşar Kərimov";

    private readonly DateOnly _today = DateOnly.FromDateTime(app.Clock.NowUtc);

    [Fact]
    public async Task Agreement_BetweenTwoBrowsers_GoesFromProposalToInForce()
    {
        var (starts, ends) = (_today.AddDays(20), _today.AddYears(5));
        await using var tabriz = await app.WindowAsync(Language.Fa);
        await using var baku = await app.WindowAsync(Language.Az);
        await tabriz.JudgeEachPage();
        await baku.JudgeEachPage();

        await ProposeAsync(tabriz);
        await DraftAsync(tabriz, starts, ends);
        await AnswerAsync(baku);
        var hash = await ApproveAsync(tabriz);
        await ApproveToTheSameHashAsync(baku, hash);
        await AskMinistriesAsync(tabriz, baku);
        await SignAsync(tabriz, baku);
        var (code, older) = await ComeIntoForceAsync(tabriz, starts);
        await ReadDocumentAsync(tabriz, code, starts, ends);
        await SeeInEnglishAsync(baku);
        await CheckAsync(code, older, starts, ends);
    }

    private static async Task ProposeAsync(Window faculty) =>
        await faculty
            .SignIn("faculty.tabrizu")
            .Press("Desk.Start.Propose")
            .Fill("Input.Kind", nameof(AgreementKind.JointResearch))
            .Pick("Input.Partner", "دانشگاه دولتی باکو")
            .Fill("Input.TitleFa", TitleFa)
            .Fill("Input.Purpose", "اندازه‌گیری مشترک رود در هر دو کرانه")
            .Press("Agreements.Propose.Send")
            .See("Agreements.State.Proposed")
            .SignOut();

    private async Task DraftAsync(Window officer, DateOnly starts, DateOnly ends)
    {
        var solar = SolarHijri.From(starts);
        await officer
            .SignIn("officer.tabrizu")
            .Take(TitleFa)
            .Press("Agreements.Do.Accept")
            .See("Agreements.State.Draft")
            .Press("Agreements.Do.EditText")
            .See("Agreements.Edit.Gaps")
            .Fill("Input.TitleAz", TitleAz)
            .Fill("Input.TitleEn", TitleEn)
            .Fill(
                "Input.StartsOn",
                Digits.For(
                    Language.Fa,
                    FormattableString.Invariant($"{solar.Year}/{solar.Month}/{solar.Day}")
                )
            )
            .SeeText("= " + Digits.ToPersian(Iso(starts).Replace('-', '/')))
            .Fill("Input.EndsOn", Iso(ends))
            .Do(FillDetailsAsync)
            .Press("Agreements.Edit.Save")
            .See("Agreements.Edit.Saved")
            .NotSee("Agreements.Edit.Gaps")
            .Follow(ClauseOf("PURPOSE"))
            .Fill("Input.BodyFa", "طرفین آب ارس را با هم اندازه می‌گیرند.")
            .Fill("Input.BodyAz", "Tərəflər Arazın suyunu birlikdə ölçür.")
            .Fill("Input.BodyEn", "The Parties measure the water of the Aras together.")
            .Press("Agreements.Edit.Save")
            .See("Agreements.Edit.Saved")
            .Press("Agreements.Tab.Overview");
        await SettleAsync(officer, "LegalReview", "TranslationCheck");
        await officer
            .Press("Agreements.Do.Send")
            .Press("Agreements.Do.Send")
            .See("Agreements.State.InNegotiation");
    }

    /// <summary>What the clauses leave to the parties: in one language, which is said to hold for all.</summary>
    private static async Task FillDetailsAsync(IPage page)
    {
        foreach (var field in await page.Locator("[name^='Input.Fields'][name$='.Fa']").AllAsync())
        {
            if ((await field.InputValueAsync()).Length == 0)
            {
                await field.FillAsync("به پیوست");
                var name = (await field.GetAttributeAsync("name"))![..^2] + "ForAll";
                await page.CheckAsync($"[name='{name}']");
            }
        }
    }

    /// <summary>The other side asks something, changes something and returns it.</summary>
    private static async Task AnswerAsync(Window officer)
    {
        await officer
            .SignIn("officer.bsu")
            .Take(TitleAz)
            .See("Agreements.Turn.Yours")
            .Press("Agreements.Tab.Text")
            .SeeText("Tərəflər Arazın suyunu birlikdə ölçür.")
            .Do(page => page.Locator(".contents a[href='#clause-PURPOSE']").ClickAsync())
            .Do(page => Assertions.Expect(page.Locator("#clause-PURPOSE")).ToBeInViewportAsync())
            .Do(page => page.Locator("#clause-PURPOSE summary").ClickAsync())
            .Do(page => page.Locator("#clause-PURPOSE textarea").FillAsync(Remark))
            .Follow(page => page.Locator("#clause-PURPOSE details button"))
            .SeeText(Remark)
            .Press("Agreements.Do.EditText")
            .Fill("Input.NoticeMonths", "9")
            .Press("Agreements.Edit.Save")
            .See("Agreements.Edit.Saved")
            .Follow(ClauseOf("PURPOSE"))
            .Fill("Input.BodyFa", "طرفین آب ارس را هر ماه با هم اندازه می‌گیرند.")
            .Fill("Input.BodyAz", "Tərəflər Arazın suyunu hər ay birlikdə ölçür.")
            .Fill("Input.BodyEn", "The Parties measure the water of the Aras together each month.")
            .Press("Agreements.Edit.Save")
            .Press("Agreements.Tab.Overview")
            .Press("Agreements.Do.Return")
            .Fill("Input.Note", "Hər ay ölçülsün.")
            .Press("Agreements.Do.Return")
            .See("Agreements.Done.Return");
    }

    /// <returns>The hash that was approved.</returns>
    private async Task<string> ApproveAsync(Window officer)
    {
        await officer
            .Go("/desk")
            .Take(TitleFa)
            .Go("/text")
            .SeeText(Remark)
            .Press("Agreements.Comment.Resolve")
            .Press("Agreements.Tab.Versions")
            .Press("Agreements.Versions.With", 1)
            .Do(async page =>
                await Assertions.Expect(page.Locator("main ins").First).ToBeVisibleAsync()
            )
            .SeeText("۹");
        await SettleAsync(officer, "LegalReview", "TranslationCheck");
        await officer.Press("Agreements.Tab.Overview").Press("Agreements.Do.Approve");
        var hash = await officer.Page.Locator("form bdi.hash").InnerTextAsync();
        await officer.Press("Agreements.Do.Approve").See("Agreements.State.ApprovedByOne");
        return hash;
    }

    private async Task ApproveToTheSameHashAsync(Window officer, string hash)
    {
        await officer.Go("/desk").Take(TitleAz).Press("Agreements.Tab.Steps");
        await SettleAsync(officer, "LegalReview", "TranslationCheck");
        await officer
            .Press("Agreements.Tab.Overview")
            .Press("Agreements.Do.Approve")
            .SeeText(hash)
            .Press("Agreements.Do.Approve")
            .See("Agreements.State.ApprovedByAll");
    }

    private async Task AskMinistriesAsync(Window tabriz, Window baku)
    {
        await tabriz.Go("/desk").Take(TitleFa);
        await SettleAsync(tabriz, "MinistryApproval");
        await tabriz.SignOut();
        await SettleAsync(baku, "MinistryApproval");
        await baku.Press("Agreements.Do.SendToSignature")
            .Press("Agreements.Do.SendToSignature")
            .See("Agreements.State.InSignature")
            .SignOut();
    }

    private async Task SignAsync(Window tabriz, Window baku)
    {
        await app.RunOutboxAsync();
        await tabriz
            .SignIn("rector.tabrizu")
            .Take(TitleFa)
            .Press("Agreements.Tab.Signatures")
            .Fill("Input.OnPaper", "system")
            .Fill("Input.Name", SignerFa)
            .Fill("Input.Office", "رئیس دانشگاه")
            .Fill("Input.SignedOn", Iso(_today))
            .Fill("Input.Place", "تبریز")
            .Attach("Input.Scan", "امضای رئیس.pdf", Pdf.Scan)
            .Press("Agreements.Do.Sign")
            .See("Agreements.State.InSignature")
            .SignOut();
        await baku.SignIn("rector.bsu")
            .Take(TitleAz)
            .Press("Agreements.Tab.Signatures")
            .SeeText(SignerFa)
            .Fill("Input.OnPaper", "paper")
            .Fill("Input.Name", SignerAz)
            .Fill("Input.Office", "Rektor")
            .Fill("Input.SignedOn", Iso(_today))
            .Fill("Input.Place", "Bakı")
            .Press("Agreements.Do.Sign")
            .Expect(409)
            .See("Rule.agreement.scan-missing")
            .Attach("Input.Scan", "İmza.pdf", Pdf.Scan)
            .Press("Agreements.Do.Sign")
            .See("Agreements.State.Signed")
            .SignOut();
    }

    /// <returns>The check codes of the final document and of the one before the last signature.</returns>
    private async Task<(string Code, string Older)> ComeIntoForceAsync(
        Window officer,
        DateOnly starts
    )
    {
        await app.RunOutboxAsync();
        app.Clock.MoveTo(starts);
        await app.RunJobAsync<EnterAgreementsIntoForceJob>();
        await app.RunOutboxAsync();
        await officer
            .SignIn("officer.tabrizu")
            .Go("/agreements")
            .Fill("Q", TitleFa)
            .Press("Shell.List.Apply")
            .Follow(page => page.Locator("main table").GetByText(TitleFa))
            .See("Agreements.State.InForce")
            .Press("Agreements.Tab.Documents");
        return (
            await CodeAsync("Documents.State.Valid"),
            await CodeAsync("Documents.State.Superseded")
        );

        Task<string> CodeAsync(string state) =>
            officer
                .Page.Locator("main tr")
                .Filter(new() { HasText = app.Words.Get(Language.Fa, state) })
                .Locator("a[href^='/check/']")
                .First.InnerTextAsync();
    }

    private async Task ReadDocumentAsync(
        Window officer,
        string code,
        DateOnly starts,
        DateOnly ends
    )
    {
        var download = await officer.Page.RunAndWaitForDownloadAsync(() =>
            officer
                .Page.Locator("main tr")
                .Filter(new() { HasText = code })
                .Locator("a[href*='/files/']")
                .ClickAsync()
        );
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        var text = await Pdf.TextAsync(await File.ReadAllBytesAsync(await download.PathAsync()));
        string[] says =
        [
            TitleFa,
            TitleAz,
            TitleEn,
            "University of Tabriz",
            "Baku State University",
            "دانشگاه تبریز",
            "دانشگاه دولتی باکو",
            "Təbriz Universiteti",
            "Bakı Dövlət Universiteti",
            SignerFa,
            SignerAz,
            "طرفین آب ارس را هر ماه با هم اندازه می‌گیرند",
            code,
        ];
        Assert.All(says, said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        var days = LanguageFacts.All.SelectMany(language =>
            new[] { starts, ends, _today }.Select(Show(language).DateBoth)
        );
        Assert.All(days, day => Assert.True(Pdf.Says(text, day), day));
    }

    private static async Task SeeInEnglishAsync(Window officer) =>
        await officer
            .SignIn("officer.bsu")
            .Go("/agreements")
            .Speak(Language.En)
            .Fill("Q", TitleEn)
            .Press("Shell.List.Apply")
            .Follow(page => page.Locator("main table").GetByText(TitleEn))
            .See("Agreements.State.InForce")
            .Press("Agreements.Tab.History")
            .See("Agreements.Done.EnterIntoForce")
            .SeeText("114/2-MinistryApproval");

    private async Task CheckAsync(string code, string older, DateOnly starts, DateOnly ends)
    {
        await using var visitor = await app.WindowAsync(Language.En);
        await visitor
            .JudgeEachPage()
            .Open("/")
            .Press("Desk.Home.Check.Title")
            .Fill("Code", older)
            .Press("Documents.Check.Do")
            .See("Documents.Check.Superseded")
            .Follow(page => page.Locator(".notice a"))
            .See("Documents.Check.Valid")
            .At("/check/" + code)
            .SeeText("Baku State University")
            .SeeText(Show(Language.En).DateLong(starts))
            .SeeText(Show(Language.En).DateLong(ends));
    }

    /// <summary>On the page of steps: each is done, with its number, its day and its file.</summary>
    private async Task SettleAsync(Window officer, params string[] kinds)
    {
        foreach (var kind in kinds)
        {
            await officer
                .Press("Agreements.Tab.Steps")
                .Fill("Input.Kind", kind)
                .Fill("Input.Decision", nameof(StepDecision.Done))
                .Fill("Input.Number", "114/2-" + kind)
                .Fill("Input.Date", Iso(_today))
                .Attach("Input.File", kind + ".pdf", Pdf.Scan)
                .Press("Agreements.Steps.Save")
                .See("Agreements.Steps.Saved");
        }
    }

    private static Func<IPage, ILocator> ClauseOf(string code) =>
        page => page.Locator($"ol.clause-list a[href$='/{code}']");

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Show Show(Language language) =>
        new(Reader.Of(language), app.Words, TimeProvider.System);
}
