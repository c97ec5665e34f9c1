using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Tests.Pages.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Jobs;

/// <summary>Ninety days after a visit is over nothing is left of the passport but a line.</summary>
public sealed class PassportPurgeTests(PassportApp app) : IClassFixture<PassportApp>
{
    /// <summary>Of a visit that ended on 23 November 2026.</summary>
    private static readonly DateOnly Day = new(2027, 2, 21);

    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Theory]
    [InlineData(VisitState.Closed)]
    [InlineData(VisitState.Cancelled)]
    [InlineData(VisitState.Declined)]
    [InlineData(VisitState.Withdrawn)]
    public async Task Run_NinetyDaysAfterTheEnd_RemovesDataAndScans(VisitState end)
    {
        var visit = await EndedAsync(_tabriz, _baku, end);
        var scan = Assert.Single(await app.ScansAsync(visit.Id));

        // A minute to midnight in Tabriz; in Baku the day has come.
        app.Clock.Set(Day.ToDateTime(new TimeOnly(20, 29), DateTimeKind.Utc).AddDays(-1));
        await RunAsync();
        Assert.Equal((1, 1, 1), await app.KeptAsync(visit.Id));

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await RunAsync();
        await RunAsync();

        Assert.Equal((0, 0, 0), await app.KeptAsync(visit.Id));
        Assert.False(File.Exists(app.PathOf(scan)));
        var line = await app.ReadAsync(data =>
            data.PassportRemovals.SingleAsync(one => one.VisitId == visit.Id)
        );
        Assert.Equal(
            (PassportRemovalCause.CaseOver, true, 1),
            (line.Cause, line.HadData, line.Scans)
        );
        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Audit.CountAsync(one =>
                    one.RecordId == visit.Id && one.Action == "passport.purge"
                )
            )
        );
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/passport")
            .See("No passport data are kept")
            .See("90 days after the visit ended");
    }

    [Fact]
    public async Task Run_ByTheCalendarOfTheTravellersInstitution()
    {
        var visit = await EndedAsync(_baku, _tabriz, VisitState.Closed);

        app.Clock.Set(Day.ToDateTime(new TimeOnly(20, 1), DateTimeKind.Utc).AddDays(-1));
        await RunAsync();

        Assert.Equal((0, 0, 0), await app.KeptAsync(visit.Id));
    }

    /// <summary>Nobody records the departure, or nobody closes the visit: it counts from the end of the stay, planned or real.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_OfAVisitThatNobodyCloses_CountsFromTheEndOfTheStay(bool hasLeft)
    {
        app.Clock.Set(ManualClock.Start);
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.OnSite);
        await app.GiveAsync(visit, _tabriz);
        var end = hasLeft ? VisitBuilder.Last.AddDays(-5) : VisitBuilder.Last;
        if (hasLeft)
        {
            await app.ChangeAsync(async data =>
                (
                    await data
                        .Visits.Include(one => one.Sides)
                        .SingleAsync(one => one.Id == visit.Id)
                ).ReturnEarly(end, end, _baku.Act(Role.InternationalOfficer, note: "Ill"))
            );
        }

        MoveTo(end.AddDays(PassportRetention.Days - 1));
        await RunAsync();
        Assert.Equal((1, 1, 1), await app.KeptAsync(visit.Id));

        MoveTo(end.AddDays(PassportRetention.Days));
        await RunAsync();
        Assert.Equal((0, 0, 0), await app.KeptAsync(visit.Id));
    }

    /// <summary>The bytes are gone and the process is killed before the rows are: the next run goes on.</summary>
    [Fact]
    public async Task Run_KilledHalfWay_GoesOn()
    {
        var visit = await EndedAsync(_tabriz, _baku, VisitState.Closed);
        var scan = Assert.Single(await app.ScansAsync(visit.Id));
        await app.WithAsync<PassportScans, bool>(scans =>
        {
            scans.Remove(scan);
            return Task.FromResult(true);
        });
        Assert.Equal((1, 1, 0), await app.KeptAsync(visit.Id));

        app.Clock.Set(Day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
        await RunAsync();

        Assert.Equal((0, 0, 0), await app.KeptAsync(visit.Id));
        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.PassportRemovals.CountAsync(one => one.VisitId == visit.Id)
            )
        );
    }

    /// <summary>A job that stands still gives nobody a day more.</summary>
    [Fact]
    public async Task Show_AfterTheDayBeforeTheJobRan_IsRefused()
    {
        var visit = await EndedAsync(_tabriz, _baku, VisitState.Closed);
        var page = $"/visits/{visit.Id}/passport";
        await app.As(_tabriz.Officer)
            .Open(page)
            .See(PassportApp.Mask)
            .See("Data and scans will be removed on");

        app.Clock.Set(Day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
        await app.As(_tabriz.Officer)
            .Open(page)
            .NotSee(PassportApp.Mask)
            .Post(page, ("Reason", "The invitation wants the number"))
            .Expect(HttpStatusCode.Conflict);
    }

    private void MoveTo(DateOnly day) =>
        app.Clock.Set(day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));

    /// <summary>Given while the visit went on, which then ended on the first day of the test's clock.</summary>
    private async Task<Visit> EndedAsync(Side home, Side host, VisitState end)
    {
        app.Clock.Set(ManualClock.Start);
        var visit = await app.AddAsync(
            home,
            host,
            end switch
            {
                VisitState.Closed => VisitState.OnSite,
                VisitState.Cancelled => VisitState.Accepted,
                _ => VisitState.AtHost,
            }
        );
        await app.GiveAsync(visit, home);
        await app.ChangeAsync(async data =>
            End(await data.Visits.Include(one => one.Sides).SingleAsync(one => one.Id == visit.Id))
        );
        return visit;

        void End(Visit ended)
        {
            switch (end)
            {
                case VisitState.Closed:
                    ended.RecordDeparture(
                        VisitBuilder.Last,
                        VisitBuilder.Last,
                        host.Act(Role.Faculty)
                    );
                    ended.Report("Seen.", home.Act(Role.Faculty));
                    ended.Report("Shown.", host.Act(Role.Faculty));
                    ended.Close(home.Act(Role.InternationalOfficer));
                    break;
                case VisitState.Cancelled:
                    ended.Cancel(host.Act(Role.InternationalOfficer, note: "Borders are shut"));
                    break;
                case VisitState.Declined:
                    ended.Decline(host.Act(Role.Faculty, note: "No room"));
                    break;
                default:
                    ended.Withdraw(home.Act(Role.Faculty));
                    break;
            }
        }
    }

    private Task RunAsync() =>
        app.WithAsync<PurgePassportsJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });
}
