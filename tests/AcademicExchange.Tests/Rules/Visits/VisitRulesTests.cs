using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>What the table cannot know: days, agreement, permit, and whose visit it is.</summary>
public sealed class VisitRulesTests
{
    private readonly Side _home = An.Tabriz();
    private readonly Side _host = An.Baku();
    private readonly VisitBuilder _visits;

    public VisitRulesTests() => _visits = A.Visit(_home, _host, Guid.CreateVersion7());

    [Fact]
    public void Begin_WithoutTitle_IsRefused() =>
        Refused.With(
            "visit.title",
            () => _visits.Draft(VisitBuilder.Said with { Title = LocalText.Empty })
        );

    [Fact]
    public void Begin_LastDayBeforeFirst_IsRefused() =>
        Refused.With(
            "visit.days",
            () => _visits.Draft(VisitBuilder.Said with { LastDay = VisitBuilder.First.AddDays(-1) })
        );

    [Fact]
    public void Begin_ToTheOwnInstitution_IsRefused() =>
        Refused.With(
            "visit.same-institution",
            () => A.Visit(_home, _home, Guid.CreateVersion7()).Draft()
        );

    [Fact]
    public void Submit_HalfADraft_IsRefused()
    {
        foreach (
            var entry in new[]
            {
                VisitBuilder.Said with
                {
                    FirstDay = null,
                },
                VisitBuilder.Said with
                {
                    LastDay = null,
                },
                VisitBuilder.Said with
                {
                    WorkPlan = "  ",
                },
            }
        )
        {
            Refused.With("visit.incomplete", () => Submit(_visits.Draft(entry)));
        }
    }

    [Fact]
    public void Submit_DaysThatArePast_IsRefused() =>
        Refused.With(
            "visit.days-past",
            () => Submit(_visits.Draft(), VisitBuilder.First.AddDays(1))
        );

    [Fact]
    public void Submit_NobodyElseHeadsTheDepartment_AsksTheOffice()
    {
        var visit = _visits.Draft();
        visit.Submit(VisitBuilder.Today, departmentDecides: false, null, Visitor());

        Assert.Equal(VisitState.AtHomeOffice, visit.State);
        Assert.Equal(Role.InternationalOfficer, visit.Home.AwaitedRole);
    }

    [Fact]
    public void Submit_AgreementThatEndsBefore_IsRefused() =>
        Refused.With(
            "visit.outlives-agreement",
            () =>
                _visits
                    .Draft()
                    .Submit(
                        VisitBuilder.Today,
                        true,
                        _visits.Bond with
                        {
                            LastDay = VisitBuilder.Last.AddDays(-1),
                        },
                        Visitor()
                    )
        );

    [Fact]
    public void Approve_HomeOfficeWithoutAgreement_IsRefused() =>
        Refused.With(
            "visit.agreement-missing",
            () => _visits.In(VisitState.AtHomeOffice).ApproveAtHomeOffice(null, null, Office(_home))
        );

    [Fact]
    public void Approve_AgreementThatNoLongerBinds_IsRefusedOnBothSides()
    {
        var over = _visits.Bond with { Binds = false };
        Refused.With(
            "visit.no-agreement",
            () => _visits.In(VisitState.AtHomeOffice).ApproveAtHomeOffice(over, null, Office(_home))
        );
        Refused.With(
            "visit.no-agreement",
            () => _visits.In(VisitState.AtHostOffice).ApproveAtHostOffice(over, Office(_host))
        );
    }

    [Fact]
    public void Approve_LastDayIsTheAgreements_IsAllowed()
    {
        var visit = _visits.In(VisitState.AtHomeOffice);
        visit.ApproveAtHomeOffice(
            _visits.Bond with
            {
                LastDay = VisitBuilder.Last,
            },
            null,
            Office(_home)
        );

        Assert.Equal(VisitState.AtHost, visit.State);
    }

    [Fact]
    public void Approve_PermitWithoutReference_IsRefused()
    {
        var visit = _visits.Draft(VisitBuilder.Said with { NeedsPermit = true });
        visit.Submit(VisitBuilder.Today, departmentDecides: false, null, Visitor());
        Refused.With(
            "visit.permit-missing",
            () => visit.ApproveAtHomeOffice(_visits.Bond, null, Office(_home))
        );

        visit.ApproveAtHomeOffice(_visits.Bond, "sealed", Office(_home));
        Assert.True(visit.HasPermitReference);
    }

    [Fact]
    public void Answer_AQuestionOfTheHostsOffice_LeadsBackThere()
    {
        var visit = _visits.In(VisitState.AtHostOffice);
        visit.AskInformation(Office(_host, VisitBuilder.Why));
        Assert.Equal(_home.Faculty.Id, visit.Home.AwaitedPersonId);

        visit.Answer(_home.Act(Role.Faculty, note: "Here it is."));
        Assert.Equal(VisitState.AtHostOffice, visit.State);
        Assert.Null(visit.ReturnState);
    }

    [Fact]
    public void AgreePostponement_NewDaysBehindTheAgreement_IsRefused()
    {
        var visit = _visits.In(VisitState.Postponed);
        Refused.With(
            "visit.outlives-agreement",
            () =>
                visit.AgreePostponement(
                    _visits.Bond with
                    {
                        LastDay = VisitBuilder.Last,
                    },
                    Office(_host)
                )
        );

        visit.AgreePostponement(_visits.Bond, Office(_host));
        Assert.Equal(VisitBuilder.First.AddDays(30), visit.FirstDay);
        Assert.Equal(VisitState.Accepted, visit.State);
    }

    [Fact]
    public void Postpone_ToTheSameOrPastDaysOrBehindTheAgreement_IsRefused()
    {
        var visit = _visits.In(VisitState.Accepted);
        var act = _home.Act(Role.Faculty, note: VisitBuilder.Why);
        Refused.With("visit.same-days", () => Postpone(VisitBuilder.First, VisitBuilder.Last));
        Refused.With(
            "visit.days-past",
            () => Postpone(VisitBuilder.Today.AddDays(-1), VisitBuilder.Last)
        );
        var end = _visits.Bond.LastDay!.Value;
        Refused.With(
            "visit.outlives-agreement",
            () => Postpone(VisitBuilder.First, end.AddDays(1))
        );
        Assert.Equal(VisitState.Accepted, visit.State);

        Postpone(VisitBuilder.First, end);
        Assert.Equal(end, visit.WishedLastDay);

        void Postpone(DateOnly first, DateOnly last) =>
            visit.Postpone(first, last, VisitBuilder.Today, _visits.Bond, act);
    }

    /// <summary>The draft is kept as it was; without an agreement nothing is known of its end.</summary>
    [Fact]
    public void Rewrite_DaysBehindTheAgreementThatIsCited_IsRefused()
    {
        var visit = _visits.Draft();
        var tooLong = VisitBuilder.Said with { LastDay = _visits.Bond.LastDay!.Value.AddDays(1) };
        Refused.With(
            "visit.outlives-agreement",
            () => visit.Rewrite(tooLong, null, _visits.Bond, Visitor())
        );

        visit.Rewrite(tooLong, null, null, Visitor());
        Assert.Equal(tooLong.LastDay, visit.LastDay);
    }

    [Fact]
    public void Confirm_FirstDayIsPast_IsRefused() =>
        Refused.With(
            "visit.days-past",
            () => _visits.In(VisitState.Accepted).Confirm(VisitBuilder.First.AddDays(1), Visitor())
        );

    [Fact]
    public void History_BeforeTheHostIsAsked_StaysAtHome()
    {
        var (history, _) = _visits.In(VisitState.Accepted).TakeNews();

        Assert.Equal(
            [
                (nameof(VisitAction.Begin), true),
                (nameof(VisitAction.Submit), true),
                (nameof(VisitAction.Approve), true),
                (nameof(VisitAction.Approve), false),
                (nameof(VisitAction.Approve), false),
                (nameof(VisitAction.Approve), true),
                (nameof(VisitAction.Approve), false),
            ],
            history.Select(entry => (entry.Action, entry.Internal))
        );
    }

    /// <summary>Who stands in for the visitor as head decides as little on it as the visitor (T11, T14).</summary>
    [Fact]
    public void Approve_ByWhoStandsInForTheVisitor_IsRefused()
    {
        var standIn = _home.Actor(Role.DepartmentHead) with { ForPersonId = _home.Faculty.Id };

        Refused.With(
            "visit.own-visit",
            () =>
                _visits
                    .In(VisitState.AtHomeDepartment)
                    .ApproveAtHomeDepartment(new Act(standIn, ManualClock.Start))
        );
    }

    [Fact]
    public void WhoIs_HeadOfAnotherUnit_IsNotTheDepartmentsHead()
    {
        var unit = Guid.CreateVersion7();
        var visit = Visit.Begin(
            "TEST-VX-UNIT",
            new NewVisit(
                Guid.CreateVersion7(),
                new VisitPerson(_home.Faculty.Id, _home.Id, unit),
                new VisitPerson(_host.Faculty.Id, _host.Id, null),
                null,
                VisitBuilder.Said
            ),
            Visitor()
        );
        Submit(visit);
        var head = _home.Actor(Role.DepartmentHead);

        Assert.Equal(
            VisitWho.None,
            VisitAccess.WhoIs(
                visit,
                head with
                {
                    UnitIds = new HashSet<Guid> { Guid.CreateVersion7() },
                }
            )
        );
        Assert.Equal(
            VisitWho.HomeHead,
            VisitAccess.WhoIs(visit, head with { UnitIds = new HashSet<Guid> { unit } })
        );
    }

    private void Submit(Visit visit, DateOnly? today = null) =>
        visit.Submit(today ?? VisitBuilder.Today, departmentDecides: true, null, Visitor());

    private Act Visitor() => _home.Act(Role.Faculty);

    private static Act Office(Side side, string? note = null) =>
        side.Act(Role.InternationalOfficer, note: note);
}
