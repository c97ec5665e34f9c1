using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Jobs;

public sealed class AgreementNewsTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Send_FirstTime_AsksThePartnerByTheDueDayInTheOwnLanguage()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        tabriz.Officer.Language = Language.Fa;
        baku.Officer.Language = Language.Az;
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, agreement);
        await DrainAsync();

        var mail = await MailAsync(baku.Officer);
        Assert.Equal(Language.Az, mail.Language);
        Assert.Contains(agreement.Number, mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"/agreements/{agreement.Id}", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("lang=\"az\" dir=\"ltr\"", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", mail.Ics, StringComparison.Ordinal);
        var party = await app.ReadAsync(data =>
            data.Set<AgreementParty>()
                .SingleAsync(p => p.AgreementId == agreement.Id && p.InstitutionId == baku.Id)
        );
        Assert.NotNull(party.DueOn);
        Assert.True(party.RemindOn < party.DueOn);
    }

    [Fact]
    public async Task Propose_OwnFaculty_StaysInTheHouse()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        tabriz.Officer.Language = Language.Fa;
        await app.AddAsync(tabriz, baku, An.Agreement(tabriz, baku).Proposed());
        await DrainAsync();

        var mail = await MailAsync(tabriz.Officer);
        Assert.Contains("dir=\"rtl\"", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Empty(await NoticesAsync(baku.Officer));
        Assert.Empty(await NoticesAsync(baku.Signatory));
    }

    [Fact]
    public async Task Decline_Proposal_TellsTheProposerWhy()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).Proposed();
        agreement.Decline(tabriz.Act(Role.InternationalOfficer, note: "No budget this year."));
        await app.AddAsync(tabriz, baku, agreement);
        await DrainAsync();

        var mail = await MailAsync(tabriz.Faculty);
        Assert.Contains("No budget this year.", mail.TextBody, StringComparison.Ordinal);
        Assert.Empty(await NoticesAsync(baku.Officer));
    }

    [Fact]
    public async Task Tell_PersonWithoutMails_GetsTheNoticeOnly()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        baku.Officer.WantsMail = false;
        await app.AddAsync(tabriz, baku, An.Agreement(tabriz, baku).InNegotiation());
        await DrainAsync();

        Assert.NotEmpty(await NoticesAsync(baku.Officer));
        Assert.Empty(
            await app.ReadAsync(data =>
                data.Mails.Where(m => m.ToPersonId == baku.Officer.Id).ToListAsync()
            )
        );
    }

    [Fact]
    public async Task Feed_OfAnOfficer_HoldsDueDaysAndEndsAndNothingOfOthers()
    {
        var (tabriz, baku, other) = (An.Tabriz(), An.Baku(), An.Baku());
        var waiting = An.Agreement(tabriz, baku).InNegotiation();
        var binding = An.Agreement(tabriz, baku).InForce();
        var foreign = An.Agreement(tabriz, other).InForce();
        await app.AddAsync(tabriz, baku, other, waiting, binding, foreign);
        await DrainAsync();

        var feed = await FeedAsync(baku.Officer);

        Assert.Contains(waiting.Number, feed, StringComparison.Ordinal);
        Assert.Contains(binding.Number, feed, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Number, feed, StringComparison.Ordinal);
        Assert.All(
            feed.Split("\r\n"),
            line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75)
        );
    }

    [Fact]
    public async Task Page_OfNotices_IsReadInTheReadersLanguage()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        await app.AddAsync(tabriz, baku, An.Agreement(tabriz, baku).InNegotiation());
        await DrainAsync();
        var actor = baku.Actor(Role.InternationalOfficer);

        Assert.Equal(
            1,
            await app.WithAsync<NoticeQueries, int>(q =>
                q.UnreadAsync(actor, CancellationToken.None)
            )
        );
        var page = await app.WithAsync<NoticeQueries, NoticePage>(q =>
            q.PageAsync(actor, 1, CancellationToken.None)
        );
        var line = Assert.Single(page.Lines);
        Assert.DoesNotContain("{", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mail.", line.Text, StringComparison.Ordinal);
    }

    private async Task<string> FeedAsync(Person person)
    {
        var key = person.Id.ToString("N");
        await app.ChangeAsync(async data =>
            (await data.Users.SingleAsync(p => p.Id == person.Id)).CalendarFeedKey = key
        );
        return (
            await app.WithAsync<CalendarFeed, string?>(feed =>
                feed.TextAsync(key, CancellationToken.None)
            )
        )!;
    }

    private async Task DrainAsync()
    {
        var worker = app.Services.GetRequiredService<OutboxWorker>();
        while (await worker.DrainOnceAsync(CancellationToken.None) > 0) { }

        Assert.Empty(app.Errors);
        Assert.Equal(
            [],
            await app.ReadAsync(data =>
                data.Outbox.Where(m => m.LastError != null).Select(m => m.LastError).ToListAsync()
            )
        );
    }

    private Task<MailMessageRow> MailAsync(Person person) =>
        app.ReadAsync(data =>
            data.Mails.Where(m => m.ToPersonId == person.Id)
                .OrderByDescending(m => m.CreatedUtc)
                .ThenByDescending(m => m.Id)
                .FirstAsync()
        );

    private Task<List<Notice>> NoticesAsync(Person person) =>
        app.ReadAsync(data => data.Notices.Where(n => n.PersonId == person.Id).ToListAsync());
}
