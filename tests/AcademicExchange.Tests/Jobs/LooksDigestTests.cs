using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Security;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Jobs;

/// <summary>The traveller hears once a day that somebody has looked at passport or contacts, and by whom is read on the page.</summary>
public sealed class LooksDigestTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Looks_OfADay_AreOneMessage_AndNotToldTwice()
    {
        var (first, second) = await BeginAsync();
        await LookAsync(first, _tabriz.Officer, "passport.view", "passport.scan-view");
        await LookAsync(first, _baku.Officer, "contacts.view");
        await LookAsync(second, _tabriz.Officer, "contacts.list");
        await RunAsync();
        await RunAsync();

        var mail = Assert.Single(await MailsAsync());
        Assert.Contains(
            first.Number + ": passport 2 ×, contacts 1 ×",
            Plain(mail),
            StringComparison.Ordinal
        );
        Assert.Contains(
            second.Number + ": passport 0 ×, contacts 1 ×",
            Plain(mail),
            StringComparison.Ordinal
        );
        Assert.Contains($"/visits/{first.Id}/passport", mail.TextBody, StringComparison.Ordinal);
        Assert.Single(await NoticesAsync());
        foreach (var person in _baku.People.Append(_tabriz.Officer))
        {
            Assert.False(
                await app.ReadAsync(data =>
                    data.Notices.AnyAsync(notice => notice.PersonId == person.Id)
                )
            );
        }

        // What comes later on that day is told on the next, and nothing of it twice.
        app.Clock.Advance(TimeSpan.FromHours(3));
        await LookAsync(first, _tabriz.Officer, "contacts.view");
        await RunAsync();
        Assert.Single(await MailsAsync());
        app.Clock.AdvanceDays(1);
        await RunAsync();
        app.Clock.AdvanceDays(1);
        await RunAsync();
        var mails = await MailsAsync();
        Assert.Equal(2, mails.Count);
        Assert.Contains(
            first.Number + ": passport 0 ×, contacts 1 ×",
            Plain(mails[1]),
            StringComparison.Ordinal
        );
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task Looks_OfTheTraveller_OrRefused_AreNoNews()
    {
        var (visit, _) = await BeginAsync();
        await LookAsync(visit, _tabriz.Faculty, "passport.view", "contacts.view");
        await LookAsync(visit, _tabriz.Officer, AuditResult.Denied, "passport.view");
        await LookAsync(visit, _tabriz.Officer, "passport.keep");
        await RunAsync();

        Assert.Empty(await NoticesAsync());
    }

    [Theory]
    [InlineData(Language.En, "looked at your data")]
    [InlineData(Language.Fa, "دیده است")]
    [InlineData(Language.Az, "baxılıb")]
    public async Task Looks_AreToldInTheTravellersLanguage(Language language, string said)
    {
        _tabriz.Faculty.Language = language;
        var (visit, _) = await BeginAsync();
        await LookAsync(visit, _baku.Officer, "passport.view");
        await RunAsync();

        var mail = Assert.Single(await MailsAsync());
        Assert.Contains(said, mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("{", mail.Subject + mail.TextBody, StringComparison.Ordinal);
    }

    private static string Plain(MailMessageRow mail) =>
        string.Concat(mail.TextBody.Where(letter => letter is < '\u2066' or > '\u2069'));

    private async Task<(Visit First, Visit Second)> BeginAsync()
    {
        app.Clock.Set(ManualClock.Start);
        await app.ChangeAsync(async data =>
        {
            await data.Notices.ExecuteDeleteAsync();
            await data.Mails.ExecuteDeleteAsync();
        });
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        await app.AddAsync(_tabriz, _baku, agreement);
        var (first, second) = (
            A.Visit(_tabriz, _baku, agreement.Id).In(VisitState.Accepted),
            A.Visit(_tabriz, _baku, agreement.Id).In(VisitState.Confirmed)
        );
        await app.AddAsync(first, second);
        await app.RunOutboxAsync();
        await app.ChangeAsync(async data =>
        {
            await data.Notices.ExecuteDeleteAsync();
            await data.Mails.ExecuteDeleteAsync();
        });
        return (first, second);
    }

    private Task LookAsync(Visit visit, Person by, params string[] actions) =>
        LookAsync(visit, by, AuditResult.Done, actions);

    private Task LookAsync(Visit visit, Person by, AuditResult result, params string[] actions) =>
        app.ChangeAsync(data =>
        {
            data.AddRange(
                actions.Select(action => new AuditLine
                {
                    AtUtc = app.Clock.NowUtc,
                    PersonId = by.Id,
                    Action = action,
                    RecordKind = action.StartsWith("passport.", StringComparison.Ordinal)
                        ? VisitPassport.RecordKind
                        : VisitWhereabouts.RecordKind,
                    RecordId = visit.Id,
                    Result = result,
                })
            );
            return Task.CompletedTask;
        });

    private Task RunAsync() =>
        app.WithAsync<TellOfLooksJob, int>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return 0;
        });

    private Task<List<Notice>> NoticesAsync() =>
        app.ReadAsync(data =>
            data.Notices.Where(notice =>
                    notice.PersonId == _tabriz.Faculty.Id && notice.Key.StartsWith("Mail.Looked")
                )
                .ToListAsync()
        );

    private Task<List<MailMessageRow>> MailsAsync() =>
        app.ReadAsync(data =>
            data.Mails.AsNoTracking()
                .Where(mail => mail.ToPersonId == _tabriz.Faculty.Id)
                .OrderBy(mail => mail.CreatedUtc)
                .ToListAsync()
        );
}
