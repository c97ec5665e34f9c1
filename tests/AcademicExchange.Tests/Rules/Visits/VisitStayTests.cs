using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>Arrival, departure, what happens in between, and the reports.</summary>
public sealed class VisitStayTests
{
    private readonly Side _home = An.Tabriz();
    private readonly Side _host = An.Baku();
    private readonly VisitBuilder _visits;

    public VisitStayTests() => _visits = A.Visit(_home, _host, Guid.CreateVersion7());

    [Theory]
    [InlineData(-15, 0)]
    [InlineData(1, 0)]
    [InlineData(21, 30)]
    public void RecordArrival_DayThatCannotBe_IsRefused(int day, int today) =>
        Refused.With(
            "visit.arrival",
            () =>
                _visits
                    .In(VisitState.Confirmed)
                    .RecordArrival(
                        VisitBuilder.First.AddDays(day),
                        VisitBuilder.First.AddDays(today),
                        _host.Act(Role.Faculty)
                    )
        );

    [Theory]
    [InlineData(0, 5)]
    [InlineData(6, 5)]
    public void RecordDeparture_BeforeTheArrivalOrAhead_IsRefused(int day, int today) =>
        Refused.With(
            "visit.departure",
            () =>
                _visits
                    .In(VisitState.OnSite)
                    .RecordDeparture(
                        VisitBuilder.First.AddDays(day),
                        VisitBuilder.First.AddDays(today),
                        _host.Act(Role.Faculty)
                    )
        );

    [Fact]
    public void ReturnEarly_OnTheLastDay_IsRefused() =>
        Refused.With(
            "visit.not-early",
            () =>
                _visits
                    .In(VisitState.OnSite)
                    .ReturnEarly(
                        VisitBuilder.Last,
                        VisitBuilder.Last,
                        Office(_host, VisitBuilder.Why)
                    )
        );

    [Fact]
    public void Suspended_BeforeArrivalIsCancelled_AfterItIsReturnedFrom()
    {
        var before = _visits.In(VisitState.Suspended);
        Refused.With(
            "visit.not-arrived",
            () =>
                before.ReturnEarly(
                    VisitBuilder.First,
                    VisitBuilder.Last,
                    Office(_host, VisitBuilder.Why)
                )
        );
        before.Cancel(Office(_host, VisitBuilder.Why));

        var after = _visits.In(VisitState.OnSite);
        after.Suspend(Office(_host, VisitBuilder.Why));
        Refused.With("visit.has-arrived", () => after.Cancel(Office(_host, VisitBuilder.Why)));
        after.ReturnEarly(
            VisitBuilder.First.AddDays(3),
            VisitBuilder.Last,
            Office(_host, VisitBuilder.Why)
        );
        Assert.Equal((VisitState.Cancelled, VisitState.Finished), (before.State, after.State));
    }

    [Fact]
    public void Extend_NotLongerOrBehindTheAgreement_IsRefused()
    {
        var visit = _visits.In(VisitState.OnSite);
        Refused.With(
            "visit.not-longer",
            () => visit.Extend(VisitBuilder.Last, _visits.Bond, Office(_host))
        );
        Refused.With(
            "visit.outlives-agreement",
            () => visit.Extend(VisitBuilder.Last.AddDays(101), _visits.Bond, Office(_host))
        );
        visit.Extend(VisitBuilder.Last.AddDays(100), _visits.Bond, Office(_host));
        Assert.Equal(VisitBuilder.Last.AddDays(100), visit.LastDay);
    }

    [Fact]
    public void Report_TwiceOrEmpty_IsRefused()
    {
        var visit = _visits.In(VisitState.Finished);
        Refused.With("visit.report-empty", () => visit.Report(" ", Visitor()));
        visit.Report("Seen.", Visitor());
        Refused.With("visit.report-given", () => visit.Report("Seen again.", Visitor()));
        Assert.Equal(VisitState.Finished, visit.State);
        Assert.False(visit.Home.IsAwaited);
        Assert.Equal(_host.Faculty.Id, visit.Host.AwaitedPersonId);
    }

    private Act Visitor() => _home.Act(Role.Faculty);

    private static Act Office(Side side, string? note = null) =>
        side.Act(Role.InternationalOfficer, note: note);

    [Fact]
    public void ReplaceHost_AsksTheNewHostForWhatWasTheOld()
    {
        var (home, host) = (An.Tabriz(), An.Baku());
        var visit = A.Visit(home, host, Guid.CreateVersion7()).In(VisitState.Accepted);
        visit.PlanChecklist(A.Planned, ManualClock.Start);
        var next = Guid.CreateVersion7();

        visit.ReplaceHost(
            new VisitPerson(next, host.Id, null),
            host.Act(Role.InternationalOfficer, note: "The host has left.")
        );

        Assert.Equal(
            next,
            visit.Checklist.Single(item => item.Task == ChecklistTask.Housing).OwnerPersonId
        );
    }
}
