using System.Net;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Jobs;

/// <summary>Who is reminded of a visit, when, and when no more; and what happens where the visitor or the host is not there any more.</summary>
public sealed class VisitRemindersTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Remind_TheHead_ClimbsEachRungOnceOnWorkingDaysWithTheStandIn()
    {
        var standIn = An.Person(Role.Faculty, _tabriz.Institution);
        await AddAsync(VisitState.AtHomeDepartment, standIn, StandIn(standIn));
        var days = await app.WithAsync<WorkingCalendars, WorkingDays>(all =>
            all.ForAsync(_tabriz.Id)
        );
        for (var day = 0; day < 45; day++)
        {
            // Several sweeps a day, two at once; on three days the machine is down.
            for (var sweep = 0; sweep < 3 && day is not (11 or 12 or 13); sweep++)
            {
                await Task.WhenAll(Task.Run(SweepAsync), Task.Run(SweepAsync));
                app.Clock.Advance(TimeSpan.FromHours(2));
            }

            app.Clock.Set(ManualClock.Start.AddDays(day + 1));
        }

        var rungs = await NoticesAsync(_tabriz.Head, "Mail.VisitReminder.");
        Assert.Equal(Enum.GetNames<ReminderRung>(), rungs.Select(Rung));
        Assert.All(
            rungs,
            notice => Assert.True(days.IsWorkingDay(DateOnly.FromDateTime(notice.AtUtc)))
        );
        Assert.Equal(
            ["StandIn", "Superior"],
            (await NoticesAsync(standIn, "Mail.VisitReminder.")).Select(Rung)
        );
        Assert.Single(await NoticesAsync(_tabriz.Administrator, "Mail.VisitOverdue"));
        foreach (var person in new[] { _tabriz.Officer, _tabriz.Faculty, _baku.Officer })
        {
            Assert.Empty(await NoticesAsync(person, "Mail.VisitReminder."));
        }

        Assert.Empty(app.Errors);
    }

    /// <summary>Nobody can stand in for the host: the office of the institution is told instead.</summary>
    [Fact]
    public async Task Remind_TheHost_TellsTheOfficeInsteadOfAStandIn()
    {
        await AddAsync(VisitState.AtHost);
        await SweepDaysAsync(40);
        Assert.Equal(5, (await NoticesAsync(_baku.Faculty, "Mail.VisitReminder.")).Count);
        Assert.Equal(
            ["StandIn", "Superior"],
            (await NoticesAsync(_baku.Officer, "Mail.VisitReminder.")).Select(Rung)
        );
        Assert.Empty(await NoticesAsync(_tabriz.Faculty, "Mail.VisitReminder."));
    }

    [Fact]
    public async Task Remind_StepDone_FallsSilent()
    {
        var visit = await AddAsync(VisitState.AtHost);
        await app.WithAsync<VisitService, int>(async service =>
        {
            await service.DeclineAsync(
                visit.Id,
                visit.Version,
                _baku.Act(Role.Faculty, app.Clock.NowUtc, "No room."),
                CancellationToken.None
            );
            return 0;
        });
        await SweepDaysAsync(40);
        Assert.Empty(await NoticesAsync(_baku.Faculty, "Mail.VisitReminder."));
        Assert.Empty(await NoticesAsync(_baku.Administrator, "Mail.VisitOverdue"));
    }

    [Fact]
    public async Task AskArrival_ThreeDaysAfterTheFirst_AsksTheHostOnceAndRemindsUntilItIsRecorded()
    {
        var visit = await AddAsync(VisitState.Confirmed);
        MoveTo(VisitBuilder.First.AddDays(2));
        await SweepAsync();
        await app.RunOutboxAsync();
        Assert.Empty(await NoticesAsync(_baku.Faculty, "Mail.VisitAwaits"));

        MoveTo(VisitBuilder.First.AddDays(3));
        await SweepAsync();
        await SweepAsync();
        await app.RunOutboxAsync();
        Assert.Single(await NoticesAsync(_baku.Faculty, "Mail.VisitAwaits"));
        Assert.DoesNotContain(
            await NoticesAsync(_tabriz.Faculty, "Mail.VisitMoved"),
            notice => notice.Args.Any(arg => arg.Contains("AskArrival", StringComparison.Ordinal))
        );
        await app.As(_baku.Faculty).Open("/desk").See(visit.Number);
        await SweepDaysAsync(6);
        Assert.NotEmpty(await NoticesAsync(_baku.Faculty, "Mail.VisitReminder."));
        var sent = (await NoticesAsync(_baku.Faculty, "Mail.VisitReminder.")).Count;

        await app.As(_baku.Officer)
            .Open($"/visits/{visit.Id}")
            .Press("Record the arrival")
            .Fill("Input.Day", VisitBuilder.First.ToString("yyyy-MM-dd", null))
            .Press("Record the arrival")
            .See("On site");
        await SweepDaysAsync(30);
        Assert.Equal(sent, (await NoticesAsync(_baku.Faculty, "Mail.VisitReminder.")).Count);
    }

    [Fact]
    public async Task Leave_OfTheHost_TellsBothOfficesOnceAndAnotherHostIsNamed()
    {
        var visit = await AddAsync(VisitState.AtHost);
        var next = An.Person(Role.Faculty, _baku.Institution);
        await app.AddAsync(next);
        await RevokeAsync(_baku, _baku.Faculty);
        await app.RunOutboxAsync();
        Assert.Single(await NoticesAsync(_baku.Officer, "Mail.HostLeft"));
        Assert.Single(await NoticesAsync(_tabriz.Officer, "Mail.HostLeft"));
        Assert.Empty(await NoticesAsync(_tabriz.Faculty, "Mail.HostLeft"));

        var page = $"/visits/{visit.Id}";
        await app.As(_tabriz.Officer)
            .Open(page + "/do/replacehost")
            .Expect(HttpStatusCode.Forbidden);
        await app.As(_baku.Officer)
            .Open(page)
            .Press("Name another host")
            .Fill("Input.Note", "The host has left.")
            .Press("Name another host")
            .Expect(HttpStatusCode.Conflict)
            .See("Choose a colleague")
            .Fill("Input.Host", next.Id.ToString())
            .Press("Name another host")
            .At(page);
        await app.RunOutboxAsync();
        Assert.Single(await NoticesAsync(next, "Mail.VisitAwaits"));
        await app.As(next).Open(page).See("It is your turn");
        await app.As(_baku.Officer)
            .Post(
                page + "/do/replacehost",
                ("Version", "99"),
                ("Input.Note", "Somebody of Tabriz."),
                ("Input.Host", _tabriz.Head.Id.ToString())
            )
            .Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Leave_OfTheVisitor_LetsTheHomeOfficeEndIt()
    {
        var visit = await AddAsync(VisitState.AtHostOffice);
        await RevokeAsync(_tabriz, _tabriz.Faculty);
        await app.RunOutboxAsync();
        Assert.Single(await NoticesAsync(_tabriz.Officer, "Mail.VisitorLeft"));
        Assert.Single(await NoticesAsync(_baku.Officer, "Mail.VisitorLeft"));
        await app.As(_tabriz.Officer)
            .Open($"/visits/{visit.Id}")
            .Press("Withdraw")
            .Press("Withdraw")
            .Expect(HttpStatusCode.Conflict)
            .Fill("Input.Note", "The visitor has left.")
            .Press("Withdraw")
            .See("Withdrawn");
    }

    [Fact]
    public async Task Close_WithoutTheReports_NeedsAReason()
    {
        var visit = await AddAsync(VisitState.Finished);
        await app.As(_tabriz.Officer)
            .Open($"/visits/{visit.Id}")
            .Press("Close the visit")
            .Press("Close the visit")
            .Expect(HttpStatusCode.Conflict)
            .Fill("Input.Note", "Nobody is left to report.")
            .Press("Close the visit")
            .See("Closed");
    }

    /// <summary>Sweeps look at the whole table; each test starts with its own records only and the first morning.</summary>
    private async Task<Visit> AddAsync(VisitState state, params object[] more)
    {
        app.Clock.Set(ManualClock.Start);
        await app.ChangeAsync(async data =>
        {
            await data.VisitSides.ExecuteUpdateAsync(row =>
                row.SetProperty(side => side.RemindOn, (DateOnly?)null)
                    .SetProperty(side => side.State, VisitState.Closed)
            );
        });
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        await app.AddAsync([_tabriz, _baku, .. more, agreement]);
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(state);
        await app.AddAsync(visit);
        await app.RunOutboxAsync();
        await app.WithAsync<IServiceProvider, int>(async services =>
        {
            var data = services.GetRequiredService<AcademicExchange.Data.AppDbContext>();
            var found = await data
                .Visits.Include(one => one.Sides)
                .SingleAsync(one => one.Id == visit.Id);
            await services.GetRequiredService<VisitDues>().FillAsync(found, CancellationToken.None);
            await data.SaveChangesAsync();
            visit = found;
            return 0;
        });
        await app.ChangeAsync(data => data.Notices.ExecuteDeleteAsync());
        return visit;
    }

    private StandIn StandIn(Person by) =>
        new()
        {
            ForPersonId = _tabriz.Head.Id,
            ByPersonId = by.Id,
            InstitutionId = _tabriz.Id,
            Role = Role.DepartmentHead,
            FirstDay = DateOnly.FromDateTime(ManualClock.Start),
            LastDay = DateOnly.FromDateTime(ManualClock.Start).AddDays(90),
            CreatedUtc = ManualClock.Start,
        };

    private async Task RevokeAsync(Side side, Person person) =>
        Assert.True(
            await app.WithAsync<RoleService, bool>(roles =>
                roles.RevokeAsync(
                    side.Actor(Role.InstitutionAdministrator),
                    person.Roles[0].Id,
                    CancellationToken.None
                )
            )
        );

    private void MoveTo(DateOnly day) =>
        app.Clock.Set(day.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc));

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

    private Task<List<Notice>> NoticesAsync(Person person, string key) =>
        app.ReadAsync(data =>
            data.Notices.Where(n => n.PersonId == person.Id && n.Key.StartsWith(key))
                .OrderBy(n => n.AtUtc)
                .ToListAsync()
        );

    private static string Rung(Notice notice) => notice.Key.Split('.')[2];
}
