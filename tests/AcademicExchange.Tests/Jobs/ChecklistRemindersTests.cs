using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Jobs;

/// <summary>Who is reminded of what is open on a checklist, when, and when no more.</summary>
public sealed class ChecklistRemindersTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Reminder = "Mail.ChecklistReminder";
    private static readonly DateOnly Due = VisitBuilder.Today.AddDays(12);

    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Remind_TheVisitor_ClimbsEachRungOnceOnItsDayWithOfficeAndAdministrator()
    {
        await AddAsync([Item(ChecklistTask.Visa, VisitWho.Visitor)]);
        for (var day = 0; day < 45; day++)
        {
            // Several sweeps a day, two at once.
            for (var sweep = 0; sweep < 3; sweep++)
            {
                await Task.WhenAll(Task.Run(SweepAsync), Task.Run(SweepAsync));
                app.Clock.Advance(TimeSpan.FromHours(2));
            }

            app.Clock.Set(ManualClock.Start.AddDays(day + 1));
        }

        var days = await app.WithAsync<WorkingCalendars, WorkingDays>(all =>
            all.ForAsync(_tabriz.Id)
        );
        var told = await NoticesAsync(_tabriz.Faculty);
        Assert.Equal(
            Enum.GetValues<ReminderRung>()
                .Select(rung =>
                    (rung.ToString(), ReminderLadder.DayOf(rung, Due, days, ReminderDays.Usual))
                ),
            told.Select(notice => (Rung(notice), DateOnly.FromDateTime(notice.AtUtc)))
        );
        Assert.All(
            told,
            notice => Assert.Contains("/checklist/", notice.Url, StringComparison.Ordinal)
        );
        Assert.Equal(["StandIn", "Superior"], (await NoticesAsync(_tabriz.Officer)).Select(Rung));
        Assert.Single(await NoticesAsync(_tabriz.Administrator, "Mail.VisitOverdue"));
        foreach (var person in _baku.People.Append(_tabriz.Head).Append(_tabriz.Signatory))
        {
            Assert.Empty(await NoticesAsync(person, "Mail."));
        }

        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task Remind_TheOffice_TellsItsStandInByTheLastRungs()
    {
        var standIn = An.Person(Role.Faculty, _tabriz.Institution);
        await AddAsync(
            [Item(ChecklistTask.HomePermit, VisitWho.HomeOffice)],
            standIn,
            new StandIn
            {
                ForPersonId = _tabriz.Officer.Id,
                ByPersonId = standIn.Id,
                InstitutionId = _tabriz.Id,
                Role = Role.InternationalOfficer,
                FirstDay = VisitBuilder.Today,
                LastDay = VisitBuilder.Today.AddDays(90),
                CreatedUtc = ManualClock.Start,
            }
        );

        await SweepDaysAsync(45);

        Assert.Equal(
            Enum.GetNames<ReminderRung>(),
            (await NoticesAsync(_tabriz.Officer)).Select(Rung)
        );
        Assert.Equal(["StandIn", "Superior"], (await NoticesAsync(standIn)).Select(Rung));
        Assert.Empty(await NoticesAsync(_tabriz.Faculty));
    }

    /// <summary>Visa and insurance on one day are one message; what is of somebody else, and what comes on another day, is not in it.</summary>
    [Theory]
    [InlineData(Language.En, "2 things")]
    [InlineData(Language.Fa, "2 کار")]
    [InlineData(Language.Az, "2 iş")]
    public async Task Remind_OfSeveralItems_IsOneMessageADay(Language language, string said)
    {
        _tabriz.Faculty.Language = language;
        var visit = await AddAsync([
            Item(ChecklistTask.Visa, VisitWho.Visitor),
            Item(ChecklistTask.Insurance, VisitWho.Visitor),
            Item(ChecklistTask.RouteIn, VisitWho.Visitor) with
            {
                DueOn = Due.AddDays(40),
            },
            Item(ChecklistTask.Housing, VisitWho.HostHead),
        ]);

        await SweepDaysAsync(12);

        var notices = await NoticesAsync(_tabriz.Faculty);
        Assert.Equal(2, notices.Count);
        Assert.All(
            notices,
            notice =>
            {
                Assert.Equal("Mail.ChecklistReminders.Subject", notice.Key);
                Assert.Equal($"/visits/{visit.Id}/checklist", notice.Url);
            }
        );
        var mail = await app.ReadAsync(data =>
            data.Mails.Where(one => one.ToPersonId == _tabriz.Faculty.Id)
                .OrderBy(one => one.CreatedUtc)
                .FirstAsync()
        );
        var words = new Words();
        Assert.Contains(said, Digits.ToAscii(mail.Subject), StringComparison.Ordinal);
        foreach (var task in new[] { ChecklistTask.Visa, ChecklistTask.Insurance })
        {
            Assert.Contains(
                words.Get(language, "Visits.Task." + task),
                mail.TextBody,
                StringComparison.Ordinal
            );
        }

        Assert.DoesNotContain(
            words.Get(language, "Visits.Task.RouteIn"),
            mail.TextBody,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("{", mail.Subject + mail.TextBody, StringComparison.Ordinal);
        await app.As(_tabriz.Faculty).Open("/notices").Expect(System.Net.HttpStatusCode.OK);
        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData(Language.En, "due on")]
    [InlineData(Language.Fa, "مهلت")]
    [InlineData(Language.Az, "son tarix")]
    public async Task Remind_TheHead_InTheirLanguage(Language language, string said)
    {
        _baku.Head.Language = language;
        await AddAsync([Item(ChecklistTask.Housing, VisitWho.HostHead)]);

        await SweepDaysAsync(12);

        var first = await app.ReadAsync(data =>
            data.Mails.Where(mail => mail.ToPersonId == _baku.Head.Id)
                .OrderBy(mail => mail.CreatedUtc)
                .FirstAsync()
        );
        Assert.Contains(said, first.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("{", first.Subject + first.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VisitAction.CheckOff)]
    [InlineData(VisitAction.Waive)]
    [InlineData(VisitAction.Cancel)]
    public async Task Remind_SettledOrEnded_FallsSilent(VisitAction step)
    {
        var visit = await AddAsync([Item(ChecklistTask.Visa, VisitWho.Visitor)]);
        await ChangeAsync(
            visit,
            found =>
            {
                var visitor = _tabriz.Act(Role.Faculty, note: "Not this time.");
                switch (step)
                {
                    case VisitAction.CheckOff:
                        found.CheckOff(found.Checklist[0].Id, A.Filed, visitor);
                        break;
                    case VisitAction.Waive:
                        found.Waive(found.Checklist[0].Id, visitor);
                        break;
                    default:
                        found.Cancel(_baku.Act(Role.InternationalOfficer, note: "Borders."));
                        break;
                }
            }
        );

        await SweepDaysAsync(45);

        Assert.Empty(await NoticesAsync(_tabriz.Faculty));
        Assert.Empty(await NoticesAsync(_tabriz.Administrator, "Mail.VisitOverdue"));
    }

    [Fact]
    public async Task Remind_DayMovedThereAndBack_ClimbsAnewEachTime()
    {
        var item = Item(ChecklistTask.Visa, VisitWho.Visitor);
        var visit = await AddAsync([item]);
        await SweepDaysAsync(12);
        Assert.Equal(["Before", "On"], (await NoticesAsync(_tabriz.Faculty)).Select(Rung));

        app.Clock.AdvanceDays(1);
        await ChangeAsync(
            visit,
            found => found.PlanChecklist([item with { DueOn = Due.AddDays(20) }], app.Clock.NowUtc)
        );
        await SweepAsync();
        Assert.Equal(2, (await NoticesAsync(_tabriz.Faculty)).Count);

        await ChangeAsync(visit, found => found.PlanChecklist([item], app.Clock.NowUtc));
        await SweepAsync();
        // Asked for again as before: nothing has changed, and nothing is said again.
        await ChangeAsync(visit, found => found.PlanChecklist([item], app.Clock.NowUtc));
        await SweepAsync();

        Assert.Equal(["Before", "On", "On"], (await NoticesAsync(_tabriz.Faculty)).Select(Rung));
        Assert.Empty(app.Errors);
    }

    /// <summary>The last yes came after the day on which the visa should have been asked for.</summary>
    [Fact]
    public async Task Remind_AskedAfterItsDueDay_IsLateFromTheAskingOn()
    {
        await AddAsync([
            Item(ChecklistTask.Visa, VisitWho.Visitor) with
            {
                DueOn = Due.AddDays(-60),
            },
        ]);

        await SweepAsync();
        Assert.Equal(["On"], (await NoticesAsync(_tabriz.Faculty)).Select(Rung));
        await SweepDaysAsync(2);
        Assert.Empty(await NoticesAsync(_tabriz.Administrator, "Mail.VisitOverdue"));
    }

    /// <summary>Done and opened again: the ladder begins where it was opened.</summary>
    [Fact]
    public async Task Remind_OpenedAgain_GoesOn()
    {
        var visit = await AddAsync([Item(ChecklistTask.Visa, VisitWho.Visitor)]);
        await SweepDaysAsync(45);
        await app.ChangeAsync(data => data.Notices.ExecuteDeleteAsync());
        await ChangeAsync(
            visit,
            found =>
            {
                var now = _tabriz.Act(Role.Faculty, app.Clock.NowUtc);
                found.CheckOff(found.Checklist[0].Id, A.Filed, now);
                found.Reopen(found.Checklist[0].Id, now);
            }
        );

        await SweepDaysAsync(45);
        Assert.Equal(
            ["On", "After", "StandIn", "Superior"],
            (await NoticesAsync(_tabriz.Faculty)).Select(Rung)
        );
    }

    /// <summary>Sweeps look at the whole table; each test starts with its own records only and the first morning.</summary>
    private async Task<Visit> AddAsync(IReadOnlyList<PlannedItem> items, params object[] more)
    {
        app.Clock.Set(ManualClock.Start);
        await app.ChangeAsync(async data =>
        {
            await data.ChecklistItems.ExecuteUpdateAsync(row =>
                row.SetProperty(item => item.RemindOn, (DateOnly?)null)
            );
        });
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        await app.AddAsync([_tabriz, _baku, .. more, agreement]);
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(VisitState.Accepted);
        visit.PlanChecklist(items, ManualClock.Start);
        await app.AddAsync(visit);
        await app.RunOutboxAsync();
        await app.ChangeAsync(async data =>
        {
            await data.Notices.ExecuteDeleteAsync();
            await data.Mails.ExecuteDeleteAsync();
        });
        return visit;
    }

    private Task ChangeAsync(Visit visit, Action<Visit> step) =>
        app.ChangeAsync(async data =>
        {
            var found = await data
                .Visits.Include(one => one.Sides)
                .SingleAsync(one => one.Id == visit.Id);
            await data.Entry(found).Collection(one => one.Checklist).LoadAsync();
            step(found);
        });

    private async Task SweepDaysAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            app.Clock.AdvanceDays(1);
            await SweepAsync();
        }
    }

    private Task SweepAsync() =>
        app.WithAsync<RemindOfVisitsJob, int>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return 0;
        });

    private Task<List<Notice>> NoticesAsync(Person person, string key = Reminder) =>
        app.ReadAsync(data =>
            data.Notices.Where(n => n.PersonId == person.Id && n.Key.StartsWith(key))
                .OrderBy(n => n.AtUtc)
                .ToListAsync()
        );

    private static PlannedItem Item(ChecklistTask task, VisitWho owner) =>
        new(task, task.ToString(), owner, ChecklistStage.Accepted, Due);

    private static string Rung(Notice notice) => notice.Key.Split('.')[2];
}
