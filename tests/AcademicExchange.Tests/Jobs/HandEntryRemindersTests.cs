using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Jobs;

/// <summary>Who is reminded of an entry of the ledger that waits for an answer, when, and when no more.</summary>
public sealed class HandEntryRemindersTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Remind_TheOtherOffice_ClimbsEachRungOnceWithStandInAndAdministrator()
    {
        var standIn = An.Person(Role.Faculty, _baku.Institution);
        var entry = await AddAsync(
            standIn,
            new StandIn
            {
                ForPersonId = _baku.Officer.Id,
                ByPersonId = standIn.Id,
                InstitutionId = _baku.Id,
                Role = Role.InternationalOfficer,
                FirstDay = VisitBuilder.Today,
                LastDay = VisitBuilder.Today.AddDays(90),
                CreatedUtc = ManualClock.Start,
            }
        );
        var version = (await EntryAsync(entry)).Version;
        await SweepDaysAsync(45);

        var kept = await EntryAsync(entry);
        var days = await app.WithAsync<WorkingCalendars, WorkingDays>(all =>
            all.ForAsync(_baku.Id)
        );
        Assert.Equal(
            days.Add(VisitBuilder.Today, HandEntry.ExpectedWorkingDays),
            kept.DueOn!.Value
        );
        Assert.Equal(
            Enum.GetValues<ReminderRung>()
                .Select(rung =>
                    ReminderLadder.DayOf(rung, kept.DueOn.Value, days, ReminderDays.Usual)
                ),
            (await NoticesAsync(_baku.Officer)).Select(notice =>
                DateOnly.FromDateTime(notice.AtUtc)
            )
        );
        Assert.Equal(2, (await NoticesAsync(standIn)).Count);
        Assert.Single(await NoticesAsync(_baku.Administrator, "Mail.LedgerOverdue"));
        foreach (var person in _tabriz.People.Append(_baku.Head).Append(_baku.Signatory))
        {
            Assert.Empty(await NoticesAsync(person));
        }

        // A form that was open over a reminder is not stale.
        Assert.Equal(version, kept.Version);
        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData(Language.En, "answer by")]
    [InlineData(Language.Fa, "پاسخ تا")]
    [InlineData(Language.Az, "son tarix")]
    public async Task Remind_InTheirLanguage(Language language, string said)
    {
        _baku.Officer.Language = language;
        await AddAsync();
        await SweepDaysAsync(12);

        var first = await app.ReadAsync(data =>
            data.Mails.Where(mail => mail.ToPersonId == _baku.Officer.Id)
                .OrderBy(mail => mail.CreatedUtc)
                .FirstAsync()
        );
        Assert.Contains(said, first.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("{", first.Subject + first.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remind_Answered_FallsSilent_AndADisputeRemindsTheWriter()
    {
        var entry = await AddAsync();
        await SweepDaysAsync(1);
        await AnswerAsync(entry, HandEntryAction.Dispute, _baku);
        await SweepDaysAsync(45);
        Assert.Empty(await NoticesAsync(_baku.Officer));
        Assert.Equal(
            Enum.GetValues<ReminderRung>().Length,
            (await NoticesAsync(_tabriz.Officer)).Count
        );

        await AnswerAsync(entry, HandEntryAction.Withdraw, _tabriz);
        Assert.Null((await EntryAsync(entry)).RemindOn);
    }

    private async Task<Guid> AddAsync(params object[] more)
    {
        app.Clock.Set(ManualClock.Start);
        await app.ChangeAsync(async data =>
        {
            await data.HandEntries.ExecuteUpdateAsync(row =>
                row.SetProperty(entry => entry.AwaitedInstitutionId, (Guid?)null)
                    .SetProperty(entry => entry.RemindOn, (DateOnly?)null)
            );
        });
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        await app.AddAsync([_tabriz, _baku, .. more, agreement]);
        var entry = A.HandEntry(_tabriz, _baku, agreement.Id);
        await app.AddAsync(entry);
        await ClearAsync();
        return entry.Id;
    }

    private async Task AnswerAsync(Guid entry, HandEntryAction action, Side by)
    {
        var version = (await EntryAsync(entry)).Version;
        await app.WithAsync<HandEntryService, int>(async service =>
        {
            var act = new Act(by.Actor(Role.InternationalOfficer), app.Clock.NowUtc, "So it was.");
            await service.AnswerAsync(entry, version, action, act, default);
            return 0;
        });
        await ClearAsync();
    }

    private async Task ClearAsync()
    {
        await app.RunOutboxAsync();
        await app.ChangeAsync(async data =>
        {
            await data.Notices.ExecuteDeleteAsync();
            await data.Mails.ExecuteDeleteAsync();
        });
    }

    private Task<HandEntry> EntryAsync(Guid id) =>
        app.ReadAsync(data => data.HandEntries.AsNoTracking().SingleAsync(one => one.Id == id));

    private async Task SweepDaysAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            await app.WithAsync<RemindOfEntriesJob, int>(async job =>
            {
                await job.RunAsync(CancellationToken.None);
                return 0;
            });
            app.Clock.AdvanceDays(1);
        }
    }

    private Task<List<Notice>> NoticesAsync(Person person, string key = "Mail.LedgerReminder") =>
        app.ReadAsync(data =>
            data.Notices.Where(n => n.PersonId == person.Id && n.Key.StartsWith(key))
                .OrderBy(n => n.AtUtc)
                .ToListAsync()
        );
}
