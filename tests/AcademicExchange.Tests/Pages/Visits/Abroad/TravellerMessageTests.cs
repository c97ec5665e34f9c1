using System.Net;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Tests.Pages.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits.Abroad;

/// <summary>One message reaches each traveller once, in the own language, and stands where it belongs.</summary>
public sealed class TravellerMessageTests(PassportApp app)
    : AbroadTestBase(app),
        IClassFixture<PassportApp>
{
    private const string Form = Page + "/message";

    [Fact]
    public async Task Send_ToAllOfTheFilter_ReachesEachInTheOwnLanguageOnce()
    {
        Tabriz.Faculty.Language = Language.Fa;
        Tabriz.Faculty.WantsMail = false;
        var visit = await AddAsync();
        var other = await MoreAsync(visit);
        var office = await App.As(Tabriz.Officer)
            .Open(Page)
            .Check("All")
            .Press("Message to travellers")
            .At(Form)
            .See("Chosen: 2")
            .See("Readers: 1")
            .Fill("Input.SubjectEn", "Go home")
            .Fill("Input.TextEn", "Take the flight.")
            .Fill("Input.SubjectFa", "بازگردید")
            .Fill("Input.TextFa", "پرواز فردا را بگیرید.\n\nتماس بگیرید.")
            .Press("Look at it")
            .See("This will be sent")
            .See("تماس بگیرید")
            .Press("Send now, readers: 1")
            .At(Page + "/messages")
            .See("Go home")
            .See("Sent: 0 of 1");
        await App.RunOutboxAsync();
        await office
            .Open(Page + "/messages")
            .See("Sent: 1 of 1")
            .Press("Go home")
            .See(visit.Number)
            .See(other.Number);

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal(Language.Fa, mail.Language);
        Assert.Contains("بازگردید", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("پرواز فردا را بگیرید.", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Take the flight", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<p>", mail.HtmlBody, StringComparison.Ordinal);
        await App.As(Tabriz.Faculty).Open("/notices").See("بازگردید");
        foreach (var one in new[] { visit, other })
        {
            await App.As(Tabriz.Officer)
                .Open($"/visits/{one.Id}/history")
                .See("Message to the visitor")
                .See("بازگردید");
            // What the own office writes to its own people stays at home.
            await App.As(Baku.Officer)
                .Open($"/visits/{one.Id}/history")
                .NotSee("Message to the visitor");
        }
    }

    /// <summary>The links to the other languages lead to the same people, from the form, the preview and a refusal.</summary>
    [Fact]
    public async Task Form_InAnotherLanguage_StillKnowsWhoWasChosen()
    {
        var visit = await AddAsync();
        var form = await App.As(Tabriz.Officer).Open(Form + "?Visit=" + visit.Id);
        foreach (var subject in new[] { "Go home", "" })
        {
            var looked = await form.Fill("Input.SubjectEn", subject)
                .Fill("Input.TextEn", "Take the flight.")
                .Press("Look at it");
            var other = looked
                .Document.QuerySelector("nav.languages a[hreflang=az]")!
                .GetAttribute("href")!;
            var again = await App.As(Tabriz.Officer).Open(other);
            Assert.Equal(
                visit.Id.ToString(),
                again.Document.QuerySelector("[name=Visit]")?.GetAttribute("value")
            );
        }
    }

    [Fact]
    public async Task Send_Twice_SendsOnce()
    {
        var visit = await AddAsync();
        var key = Guid.CreateVersion7();
        var fields = Fields(visit, key, ("Input.SubjectEn", "Stay"), ("Input.TextEn", "Inside."));
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(Form + "?handler=Send", fields)
            .At(Page + "/messages")
            .Post(Form + "?handler=Send", fields)
            .At(Page + "/messages");
        await App.RunOutboxAsync();
        await App.RunOutboxAsync();

        Assert.Single(await MailsAsync());
        Assert.Equal(
            1,
            await App.ReadAsync(data =>
                data.TravellerMessages.CountAsync(one => one.InstitutionId == Tabriz.Id)
            )
        );
        Assert.Equal(
            1,
            await App.ReadAsync(data =>
                data.History.CountAsync(one => one.RecordId == visit.Id && one.Action == "Message")
            )
        );
    }

    [Fact]
    public async Task Send_LanguageMissing_IsRefusedUntilTheFallbackIsMeant()
    {
        Tabriz.Faculty.Language = Language.Az;
        var visit = await AddAsync();
        (string, string)[] text = [("Input.SubjectFa", "خبر"), ("Input.TextFa", "متن")];
        var key = Guid.CreateVersion7();
        var browser = await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(Form + "?handler=Send", Fields(visit, key, text))
            .Expect(HttpStatusCode.Conflict)
            .See("Some read a language that is missing");
        Assert.Equal(
            "خبر",
            browser.Document.QuerySelector("[name='Input.SubjectFa']")!.GetAttribute("value")
        );
        Assert.Empty(await MailsAsync());
        await browser
            .Post(Form + "?handler=Send", Fields(visit, key, [.. text, ("Input.Falls", "true")]))
            .At(Page + "/messages");
        await App.RunOutboxAsync();
        var mail = Assert.Single(await MailsAsync());
        Assert.Contains("خبر", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(Language.Az, mail.Language);
    }

    [Theory]
    [InlineData("", "", "Write subject and text")]
    [InlineData("Only a subject", "", "either both subject and text")]
    public async Task Send_WithoutAText_SendsNothing(string subject, string text, string said)
    {
        var visit = await AddAsync();
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(
                Form + "?handler=Preview",
                Fields(
                    visit,
                    Guid.CreateVersion7(),
                    ("Input.SubjectEn", subject),
                    ("Input.TextEn", text)
                )
            )
            .Expect(HttpStatusCode.Conflict)
            .See(said);
        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task Send_SubjectWithLineBreaksAndMarkup_MakesNoHeaderAndNoMarkup()
    {
        var visit = await AddAsync();
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(
                Form + "?handler=Send",
                Fields(
                    visit,
                    Guid.CreateVersion7(),
                    ("Input.SubjectEn", "Hello\r\nBcc: everybody@example.org\u202e"),
                    ("Input.TextEn", "<script>alert(1)</script>\r\n\r\nSecond")
                )
            )
            .At(Page + "/messages");
        await App.RunOutboxAsync();
        var mail = Assert.Single(await MailsAsync());
        Assert.DoesNotContain('\n', mail.Subject);
        Assert.DoesNotContain('\r', mail.Subject);
        Assert.DoesNotContain('\u202e', mail.Subject);
        Assert.DoesNotContain("<script>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Empty(App.Errors);
    }

    [Fact]
    public async Task Send_ByOthersOrForOthers_IsTurnedAway()
    {
        var visit = await AddAsync();
        var foreign = An.Baku();
        await App.AddAsync(foreign);
        var fields = Fields(
            visit,
            Guid.CreateVersion7(),
            ("Input.SubjectEn", "Stay"),
            ("Input.TextEn", "Inside.")
        );
        foreach (
            var person in new[]
            {
                Tabriz.Head,
                Tabriz.Signatory,
                Tabriz.Auditor,
                Tabriz.Faculty,
                Tabriz.Student,
                Tabriz.Administrator,
            }
        )
        {
            await App.As(person)
                .Open(Form)
                .Expect(HttpStatusCode.Forbidden)
                .Post(Form + "?handler=Send", fields)
                .Expect(HttpStatusCode.Forbidden)
                .Open(Page + "/messages")
                .Expect(HttpStatusCode.Forbidden);
        }

        await App.As(foreign.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Expect(HttpStatusCode.NotFound)
            .Open(Page)
            .Post(Form + "?handler=Send", fields)
            .Expect(HttpStatusCode.NotFound);
        Assert.Empty(await MailsAsync());

        await App.As(Tabriz.Officer).Open(Form).See("Nobody is chosen");
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(Form + "?handler=Send", fields);
        var id = await App.ReadAsync(data =>
            data.TravellerMessages.Where(one => one.InstitutionId == Tabriz.Id)
                .Select(one => one.Id)
                .SingleAsync()
        );
        await App.As(Baku.Officer)
            .Open(Page + "/messages")
            .NotSee("Stay")
            .Open($"{Page}/messages/{id}")
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Demand_NobodyReached_IsRefused() =>
        Refused.With(
            "abroad.nobody",
            () =>
                TravellerMessages.Demand(
                    new TravellerText(new LocalText("A"), new LocalText("B")),
                    falls: true,
                    []
                )
        );

    private static (string, string)[] Fields(
        Visit visit,
        Guid key,
        params (string, string)[] text
    ) => [("Visit", visit.Id.ToString()), ("Input.Key", key.ToString()), .. text];

    private Task<List<MailMessageRow>> MailsAsync() =>
        App.ReadAsync(data =>
            data.Mails.Where(mail => mail.ToPersonId == Tabriz.Faculty.Id).ToListAsync()
        );
}
