using System.Globalization;
using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Data;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Journeys;

/// <summary>
/// What surrounds a visit, on two of the demonstration: a guest gives passport and contacts, both offices reach and look, and the guest reads
/// who did; later a paper comes of the other visit, and both offices read the same days in their ledgers. No visit changes its state.
/// </summary>
public sealed class VisitTravelTests(JourneyApp app)
{
    private const string Passport = "C01234567";
    private const string Phone = "+98 411 555 01 23";
    private const string Look = "برای بیمه و ثبت اقامت مهمان";
    private const string Embassy = "The border closes tonight";
    private const string Paper = "Danışıq nümunələri: ölçmə və müqayisə";

    private static readonly (string En, string Fa, string Az) OnSite = (
        "Manuscripts of Nizami in the collections of Tabriz",
        "نسخه‌های خطی نظامی در مجموعه‌های تبریز",
        "Təbriz kolleksiyalarında Nizaminin əlyazmaları"
    );

    private static readonly (string En, string Fa) Over = (
        "A common test set for speech recognition",
        "مجموعه آزمون مشترک برای بازشناسی گفتار"
    );

    [Fact]
    public async Task Guest_OfTwoOffices_IsKnownReachedAndCounted()
    {
        await using var guest = await app.WindowAsync(Language.En);
        await using var tabriz = await app.WindowAsync(Language.Fa);
        await using var baku = await app.WindowAsync(Language.En);
        await guest.JudgeEachPage();
        await tabriz.JudgeEachPage();
        await baku.JudgeEachPage();

        await AgreeAnewAsync(guest);
        await GivePassportAsync(guest);
        await GiveContactsAsync(guest);
        await LookAsync(tabriz);
        await WriteToTravellersAsync(baku);
        await ListForEmbassyAsync(baku);
        await ReadLooksAsync(guest);
        await AddOutputAsync(tabriz);
        await ReadOutputAsync(baku);
        await CountAsync(baku);
        await CountAsync(tabriz.SignOut().SignIn("officer.tabrizu"));
    }

    /// <summary>The guest takes the consent back, reads the six items in another language too, and agrees again.</summary>
    private static async Task AgreeAnewAsync(Window guest)
    {
        await OpenAsync(guest.SignIn("faculty.bsu"), OnSite.En);
        await guest
            .Go("/passport")
            .Press("Passport.YourConsent")
            .Press("Passport.Consent.Revoke")
            .See("Passport.Consent.Revoked")
            .See("Passport.None")
            .Press("Passport.ToConsent")
            .Speak(Language.Fa)
            .See("Passport.Consent.Head.Period")
            .Fill("Transfers", "true")
            .Press("Passport.Consent.Agree")
            .See("Passport.Consent.Agreed");
    }

    /// <summary>Days in the calendar of the passport: here by the Persian one, in Persian digits.</summary>
    private static async Task GivePassportAsync(Window guest) =>
        await guest
            .Fill("Passport.Number", Passport)
            .Fill("Passport.IssuedBy", "AZE")
            .Fill("Passport.FamilyName", "DEMO")
            .Fill("Passport.GivenNames", "DEMO QONAQ")
            .Fill("Passport.BornOn", "۱۳۵۸/۱۰/۱۱")
            .Do(page =>
                Assertions.Expect(page.Locator(".echo").First).ToHaveTextAsync("= ۱۹۸۰/۰۱/۰۱")
            )
            .Fill("Passport.IssuedOn", "2024-01-01")
            .Press("Passport.Enter.Keep")
            .Expect(400)
            .Do(async _ =>
                Assert.DoesNotContain(Passport, await guest.TextAsync(), StringComparison.Ordinal)
            )
            .Fill("Passport.ExpiresOn", "2044-01-01")
            .Press("Passport.Enter.Keep")
            .See("Passport.Enter.Done")
            .Follow(page => page.Locator("main a[href$='/passport']").First)
            .SeeText("4567")
            .Press("Passport.YourConsent")
            .Speak(Language.En)
            .Fill("Embassy", "true")
            .Press("Passport.Consent.SaveTransfer")
            .See("Passport.Consent.Changed");

    private static async Task GiveContactsAsync(Window guest)
    {
        await OpenAsync(guest, OnSite.En);
        await guest
            .Go("/contacts")
            .Press("Contacts.ShowOwn")
            .Fill("Whereabouts.Phone", Phone)
            .Fill("Agrees", "true")
            .Press("Contacts.Keep")
            .See("Contacts.Kept")
            .Speak(Language.Fa)
            .See("Contacts.Given");
    }

    /// <summary>The host's office sees the mask, and the whole only for a reason.</summary>
    private async Task LookAsync(Window tabriz)
    {
        await tabriz
            .SignIn("officer.tabrizu")
            .Press("Desk.Start.Abroad")
            .Fill("Direction", nameof(VisitDirection.Incoming))
            .Press("Shell.List.Apply")
            .See("Abroad.Emergency.There");
        await OpenAsync(tabriz, OnSite.Fa);
        await tabriz
            .Go("/passport")
            .Do(async _ =>
                Assert.DoesNotContain(Passport, await tabriz.TextAsync(), StringComparison.Ordinal)
            )
            .Press("Passport.Look.Do")
            .Expect(409)
            .Fill("Reason", Look)
            .Press("Passport.Look.Do")
            .SeeText(Passport)
            .Go("/contacts")
            .Press("Contacts.Show")
            .SeeText("+984115550123");
    }

    /// <summary>The home office writes to its people once, each gets it in the own language.</summary>
    private async Task WriteToTravellersAsync(Window baku)
    {
        await baku.SignIn("officer.bsu")
            .Press("Desk.Start.Abroad")
            .Do(TickAsync)
            .Press("Abroad.Message.Title")
            .Fill("Input.SubjectEn", "The border at Astara closes")
            .Fill("Input.SubjectFa", "مرز آستارا بسته می‌شود")
            .Fill("Input.SubjectAz", "Astara sərhədi bağlanır")
            .Fill(
                "Input.TextEn",
                "Answer today by which road you come home.\n\nCall us at any hour."
            )
            .Fill("Input.TextFa", "همین امروز بنویسید از کدام راه بازمی‌گردید.")
            .Fill("Input.TextAz", "Hansı yolla qayıtdığınızı bu gün yazın.")
            .Press("Abroad.Message.Look")
            .See("Abroad.Message.Preview")
            .SeeText("Astara sərhədi bağlanır")
            .Press("Abroad.Message.Send", "1")
            .See("Abroad.Message.Done");
        await app.RunOutboxAsync();
        await baku.Speak(Language.Fa)
            .Follow(page => page.Locator("main tbody th a").First)
            .SeeText("The border at Astara closes")
            .SeeText("مرز آستارا بسته می‌شود")
            .SeeText("Astara sərhədi bağlanır")
            .See("Abroad.Sent.Left", "۱", "۱");
    }

    private static async Task ListForEmbassyAsync(Window baku)
    {
        await baku.Go("/desk")
            .Press("Desk.Start.Abroad")
            .Do(TickAsync)
            .Press("Abroad.Embassy.Title")
            .Speak(Language.En)
            .Fill("Reason", Embassy);
        var download = await baku.Page.RunAndWaitForDownloadAsync(() =>
            baku.Page.Locator("main .submit-bar button").First.ClickAsync()
        );
        var list = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains(Passport, list, StringComparison.Ordinal);
        Assert.Contains("984115550123", list, StringComparison.Ordinal);
    }

    private static async Task ReadLooksAsync(Window guest) =>
        await guest
            .Go("/passport")
            .SeeText(Look)
            .SeeText(Embassy)
            .Go("/contacts")
            .See("Lists.AuditAction.contacts.view")
            .Speak(Language.En)
            .SeeText(Embassy);

    /// <summary>Months after the close the traveller of the other visit has something to show.</summary>
    private async Task AddOutputAsync(Window tabriz)
    {
        await OpenAsync(tabriz.SignOut().SignIn("head.tabrizu"), Over.Fa);
        await tabriz
            .Go("/outputs")
            .Fill("Input.Kind", nameof(OutputKind.Paper))
            .Fill("Input.Title", Paper)
            .Fill("Input.Language", nameof(Language.Az))
            .Fill("Input.Year", app.Clock.NowUtc.Year.ToString(CultureInfo.InvariantCulture))
            .Fill("Input.Doi", "https://doi.org/10.1000/182")
            .Press("Visits.Outputs.Add")
            .SeeText(Paper)
            .SeeText("10.1000/182");
    }

    private static async Task ReadOutputAsync(Window baku)
    {
        await OpenAsync(baku, Over.En);
        await baku.Go("/outputs").SeeText(Paper);
    }

    /// <summary>The days of the visit, in its ledger, in the office's, and in the statement of the year.</summary>
    private async Task CountAsync(Window office)
    {
        var (language, stay) = (office.Language, await StayAsync());
        var year = AcademicYear.Of(stay.First);
        var last = AcademicYear.LastDayOf(year);
        var days = (last < stay.Last ? last : stay.Last).DayNumber - stay.First.DayNumber + 1;
        var counted = new Show(Reader.Of(language), app.Words, TimeProvider.System).Number(days);
        var kind = app.Words.Get(language, "Ledger.Kind.ResearcherDay");
        await OpenAsync(office, language == Language.Fa ? Over.Fa : Over.En);
        await office
            .Follow(page => page.Locator("nav.record-tabs a[href$='/ledger']"))
            .See("Ledger.Kind.ResearcherDay")
            .SeeText(counted)
            .Go("/ledger")
            .See("Ledger.Balance.Title")
            .Press("Ledger.Statement.Title")
            .Pick(
                "Partner",
                language == Language.Fa ? "دانشگاه دولتی باکو" : "University of Tabriz"
            )
            .Fill("Year", year.ToString(CultureInfo.InvariantCulture))
            .Press("Ledger.Statement.Show")
            .Do(page =>
                Assertions
                    .Expect(page.Locator("main tbody tr").Filter(new() { HasText = kind }).First)
                    .ToContainTextAsync(counted)
            );
    }

    private async Task<StayDays> StayAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var visit = await scope
            .ServiceProvider.GetRequiredService<AppDbContext>()
            .Visits.AsNoTracking()
            .SingleAsync(one => one.IsDemo && one.State == VisitState.Closed);
        return visit.Stay!;
    }

    /// <summary>The record, found in the list of visits by its title.</summary>
    private static async Task OpenAsync(Window window, string title) =>
        await window
            .Go("/visits")
            .Fill("Q", title)
            .Press("Shell.List.Apply")
            .Follow(page => page.Locator("main table").GetByText(title));

    private static Task TickAsync(IPage page) =>
        page.Locator("input[name='Visit']").First.CheckAsync();
}
