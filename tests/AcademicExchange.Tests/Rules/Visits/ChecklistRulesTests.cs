using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>Which items the shipped rules ask for, when they are due, and what becomes of a list when the visit changes.</summary>
public sealed class ChecklistRulesTests
{
    private static readonly IReadOnlyList<ChecklistRule> Shipped = [.. ReferenceJourneys.Rules()];
    private readonly Side _home = An.Tabriz();
    private readonly Side _host = An.Baku();

    private static Journey ToBaku(int days = 21, PassportGroup passport = PassportGroup.Iran) =>
        new(
            Country.IR,
            Country.AZ,
            passport,
            VisitKind.Research,
            new DateOnly(2027, 3, 1),
            new DateOnly(2027, 3, 1).AddDays(days - 1),
            NeedsPermit: false,
            IsSensitive: false
        );

    private static Journey ToTabriz(int days, PassportGroup passport = PassportGroup.Azerbaijan) =>
        ToBaku(days, passport) with
        {
            Home = Country.AZ,
            Host = Country.IR,
        };

    private static IEnumerable<ChecklistTask> Tasks(Journey journey) =>
        Journey.Rules(Shipped, journey).Select(rule => rule.Task);

    [Fact]
    public void Rules_IranianStaffToBaku_AskForPermitVisaAndRegistration() =>
        Assert.Equal(
            [
                ChecklistTask.HomePermit,
                ChecklistTask.Visa,
                ChecklistTask.Insurance,
                ChecklistTask.Housing,
                ChecklistTask.Registration,
                ChecklistTask.RouteIn,
                ChecklistTask.RouteOut,
                ChecklistTask.Contacts,
            ],
            Tasks(ToBaku())
        );

    [Theory]
    [InlineData(15, ChecklistTask.VisaWaiver, false)]
    [InlineData(16, ChecklistTask.Visa, true)]
    public void Rules_AzerbaijaniToTabriz_TurnAtFifteenDays(
        int days,
        ChecklistTask entry,
        bool registered
    )
    {
        var tasks = Tasks(ToTabriz(days)).ToList();

        Assert.Contains(entry, tasks);
        Assert.Single(tasks, task => task is ChecklistTask.Visa or ChecklistTask.VisaWaiver);
        Assert.Equal(registered, tasks.Contains(ChecklistTask.Registration));
        Assert.DoesNotContain(ChecklistTask.HomePermit, tasks);
    }

    [Fact]
    public void Rules_OwnPassportOfTheHostsCountry_AskForNoVisa() =>
        Assert.DoesNotContain(
            Tasks(ToBaku(passport: PassportGroup.Azerbaijan)),
            task => task is ChecklistTask.Visa or ChecklistTask.VisaWaiver
        );

    [Fact]
    public void Rules_Answers_AddTheirItems()
    {
        var tasks = Tasks(ToTabriz(10) with { NeedsPermit = true, IsSensitive = true }).ToList();

        Assert.Contains(ChecklistTask.HomePermit, tasks);
        Assert.Contains(ChecklistTask.TopicClearance, tasks);
    }

    [Fact]
    public void Rules_KindNamed_HoldsForThatKindOnly()
    {
        var rule = Rule(0, DueUnit.Days, kinds: "Teaching,StaffTraining");

        Assert.False(rule.IsOf(ToBaku()));
        Assert.True(rule.IsOf(ToBaku() with { Kind = VisitKind.Teaching }));
    }

    /// <summary>Five weeks are five weeks: a day of rest moves the permit before, never after.</summary>
    [Fact]
    public void DueOn_PermitOfIranianStaff_IsFiveWeeksAheadAtLeast()
    {
        var permit = Shipped.Single(rule => rule.Key == "permit-iran");
        // 2027-03-05 less 35 days is Friday 29 January: Iran rests on Thursday and Friday.
        var journey = ToBaku() with
        {
            FirstDay = new DateOnly(2027, 3, 5),
        };

        Assert.Equal(new DateOnly(2027, 1, 27), permit.DueOn(journey, Rests("Thursday,Friday")));
    }

    [Fact]
    public void DueOn_WorkingDays_AreThoseOfTheOwner()
    {
        var rule = Rule(-5, DueUnit.WorkingDays);

        Assert.Equal(new DateOnly(2027, 2, 22), rule.DueOn(ToBaku(), Rests("Saturday,Sunday")));
        Assert.Equal(
            new DateOnly(2027, 2, 22),
            rule.DueOn(
                ToBaku() with
                {
                    FirstDay = new DateOnly(2027, 3, 1),
                },
                Rests("Thursday,Friday")
            )
        );
        Assert.Equal(
            new DateOnly(2027, 2, 24),
            rule.DueOn(
                ToBaku(),
                new WorkingDays([], [new Holiday(new(2027, 2, 28), Working: true)])
            )
        );
    }

    [Fact]
    public void Plan_Again_KeepsWhatWasDoneWithItsNewDueDay()
    {
        var visit = Planned(VisitState.Accepted);
        var visa = Item(visit, ChecklistTask.Visa);
        visit.CheckOff(visa.Id, A.Filed, _home.Act(Role.Faculty));

        visit.PlanChecklist(
            [
                .. A
                    .Planned.Where(one => one.Task != ChecklistTask.Housing)
                    .Select(one => one with { DueOn = one.DueOn.AddDays(9) }),
            ],
            ManualClock.Start
        );

        Assert.Same(visa, Item(visit, ChecklistTask.Visa));
        Assert.Equal(ChecklistState.Done, visa.State);
        Assert.Equal(A.Planned[1].DueOn.AddDays(9), visa.DueOn);
        // Nothing was done for it: it goes.
        Assert.DoesNotContain(visit.Checklist, item => item.Task == ChecklistTask.Housing);
    }

    [Fact]
    public void Plan_WithoutADoneItem_KeepsItReadableAndAsksNobody()
    {
        var visit = Planned(VisitState.Accepted);
        var visa = Item(visit, ChecklistTask.Visa);
        visit.CheckOff(visa.Id, A.Filed, _home.Act(Role.Faculty));

        visit.PlanChecklist([], ManualClock.Start);

        Assert.Same(visa, Assert.Single(visit.Checklist));
        Assert.True(visa.IsDropped);
        Assert.Throws<RecordGone>(() => visit.Reopen(visa.Id, _home.Act(Role.Faculty)));
    }

    [Fact]
    public void Settled_ForOtherDays_IsSaid()
    {
        var visit = Planned(VisitState.Postponed);
        var visa = Item(visit, ChecklistTask.Visa);
        visit.CheckOff(visa.Id, A.Filed, _home.Act(Role.Faculty));
        Assert.False(visa.IsOfOtherDays(visit));

        visit.AgreePostponement(
            new VisitBond(Guid.CreateVersion7(), Binds: true, null),
            _host.Act(Role.InternationalOfficer)
        );

        Assert.True(visa.IsOfOtherDays(visit));
    }

    /// <summary>A visa before the acceptance and a registration before the arrival would be in vain.</summary>
    [Theory]
    [InlineData(VisitState.AtHomeOffice, ChecklistTask.HomePermit)]
    [InlineData(
        VisitState.Accepted,
        ChecklistTask.HomePermit,
        ChecklistTask.Visa,
        ChecklistTask.Housing
    )]
    [InlineData(
        VisitState.OnSite,
        ChecklistTask.HomePermit,
        ChecklistTask.Visa,
        ChecklistTask.Housing,
        ChecklistTask.Registration
    )]
    [InlineData(VisitState.Cancelled)]
    public void Asked_State_IsWhatCanBeDoneNow(VisitState state, params ChecklistTask[] asked) =>
        Assert.Equal(
            asked,
            Planned(state)
                .Checklist.Where(item => item.AwaitedSinceUtc is not null)
                .Select(item => item.Task)
        );

    [Fact]
    public void CheckOff_ByAnotherSide_IsRefused()
    {
        var visit = Planned(VisitState.Accepted);

        Refused.With(
            "checklist.not-yours",
            () =>
                visit.CheckOff(
                    Item(visit, ChecklistTask.Visa).Id,
                    A.Filed,
                    _host.Act(Role.InternationalOfficer)
                )
        );
    }

    [Fact]
    public void CheckOff_ForTheVisitorByTheOffice_IsTheirs()
    {
        var visit = Planned(VisitState.Accepted);
        var visa = Item(visit, ChecklistTask.Visa);

        visit.CheckOff(visa.Id, A.Filed, _home.Act(Role.InternationalOfficer));

        Assert.Equal(_home.Officer.Id, visa.SettledByPersonId);
        Refused.With(
            "checklist.wrong-state",
            () => visit.CheckOff(visa.Id, A.Filed, _home.Act(Role.Faculty))
        );
    }

    [Fact]
    public void CheckOff_PaperThatEndsBeforeTheVisit_IsRefused()
    {
        var visit = Planned(VisitState.Accepted);

        Refused.With(
            "visit.valid-too-short",
            () =>
                visit.CheckOff(
                    Item(visit, ChecklistTask.Visa).Id,
                    A.Filed with
                    {
                        ValidTo = VisitBuilder.Last.AddDays(-1),
                    },
                    _home.Act(Role.Faculty)
                )
        );
    }

    [Fact]
    public void Waive_WithoutAReason_IsRefused()
    {
        var visit = Planned(VisitState.Accepted);

        Refused.With(
            "note-required",
            () => visit.Waive(Item(visit, ChecklistTask.Visa).Id, _home.Act(Role.Faculty))
        );
    }

    /// <summary>T11: who visits settles what a visitor settles, and nothing of the office they work in.</summary>
    [Fact]
    public void CheckOff_OfTheOwnOfficeOnTheOwnVisit_IsRefused()
    {
        var visit = Planned(VisitState.AtHomeOffice);
        var visitor = _home.Actor(Role.Faculty) with
        {
            Roles = new HashSet<Role> { Role.Faculty, Role.InternationalOfficer },
        };

        Refused.With(
            "checklist.not-yours",
            () =>
                visit.CheckOff(
                    Item(visit, ChecklistTask.HomePermit).Id,
                    A.Filed,
                    new Act(visitor, ManualClock.Start)
                )
        );
    }

    private Visit Planned(VisitState state)
    {
        var visit = A.Visit(_home, _host, Guid.CreateVersion7()).In(state);
        visit.PlanChecklist(A.Planned, ManualClock.Start);
        return visit;
    }

    private static ChecklistItem Item(Visit visit, ChecklistTask task) =>
        visit.Checklist.Single(item => item.Task == task);

    private static WorkingDays Rests(string days) =>
        WorkingCalendars.Make(
            [
                new WeekendPeriod
                {
                    Country = Country.IR,
                    ValidFrom = new DateOnly(2000, 1, 1),
                    Days = days,
                },
            ],
            []
        );

    private static ChecklistRule Rule(int offset, DueUnit unit, string kinds = "") =>
        new(
            "test",
            ChecklistTask.Housing,
            new RuleEntry
            {
                Order = 1,
                Kinds = kinds,
                Owner = VisitWho.HostOffice,
                Stage = ChecklistStage.Accepted,
                Offset = offset,
                Unit = unit,
                Anchor = DueAnchor.FirstDay,
                About = new LocalText("Test"),
            }
        );
}
