using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Support;

/// <summary>
/// A visit of the home side's faculty member to that of the host side, led to any state by its own verbs:
/// <c>A.Visit(tabriz, baku, agreement.Id).In(VisitState.OnSite)</c>.
/// </summary>
public sealed class VisitBuilder(Side home, Side host, Guid agreementId)
{
    public const string Why = "A reason for the visit.";
    private static int _number;

    public static DateOnly Today => DateOnly.FromDateTime(ManualClock.Start);

    public static DateOnly First => Today.AddDays(40);

    public static DateOnly Last => First.AddDays(20);

    public static VisitEntry Said { get; } =
        new(
            VisitKind.Research,
            new LocalText("Films of three weeks", "لایه‌ها در سه هفته", "Üç həftəlik təbəqələr"),
            "Measure, compare, write.",
            VisitMode.InPerson,
            First,
            Last,
            null,
            IsSensitive: false,
            NeedsPermit: false
        );

    public VisitBond Bond => new(agreementId, Binds: true, Last.AddDays(100));

    public Visit Draft(VisitEntry? entry = null) =>
        After(Begun(entry), visit => visit.RefreshSearch(Names));

    private Visit Begun(VisitEntry? entry) =>
        Visit.Begin(
            FormattableString.Invariant($"TEST-VX-{Interlocked.Increment(ref _number):0000}"),
            new NewVisit(
                Guid.CreateVersion7(),
                new VisitPerson(home.Faculty.Id, home.Id, null),
                new VisitPerson(host.Faculty.Id, host.Id, null),
                null,
                entry ?? Said
            ),
            Visitor()
        );

    /// <summary>In this state, on the shortest road.</summary>
    public Visit In(VisitState state)
    {
        var arrived = First.AddDays(1);
        return state switch
        {
            VisitState.Draft => Draft(),
            VisitState.AtHomeDepartment => After(
                Draft(),
                v => v.Submit(Today, true, null, Visitor())
            ),
            VisitState.AtHomeOffice => After(
                In(VisitState.AtHomeDepartment),
                v => v.ApproveAtHomeDepartment(home.Act(Role.DepartmentHead))
            ),
            VisitState.AtHost => After(
                In(VisitState.AtHomeOffice),
                v => v.ApproveAtHomeOffice(Bond, null, Office(home))
            ),
            VisitState.AtHostDepartment => After(
                In(VisitState.AtHost),
                v => v.ApproveAtHost(true, Host())
            ),
            VisitState.AtHostOffice => After(
                In(VisitState.AtHostDepartment),
                v => v.ApproveAtHostDepartment(host.Act(Role.DepartmentHead))
            ),
            VisitState.Accepted => After(
                In(VisitState.AtHostOffice),
                v => v.ApproveAtHostOffice(Bond, Office(host))
            ),
            VisitState.Confirmed => After(
                In(VisitState.Accepted),
                v => v.Confirm(Today, Visitor())
            ),
            VisitState.OnSite => After(
                In(VisitState.Confirmed),
                v => v.RecordArrival(arrived, arrived, Host())
            ),
            VisitState.Finished => After(
                In(VisitState.OnSite),
                v => v.RecordDeparture(Last, Last, Host())
            ),
            VisitState.Reported => After(
                After(In(VisitState.Finished), v => v.Report("Seen.", Visitor())),
                v => v.Report("Shown.", Host())
            ),
            VisitState.Closed => After(In(VisitState.Reported), v => v.Close(Office(home))),
            VisitState.InformationAsked => After(
                In(VisitState.AtHomeDepartment),
                v => v.AskInformation(home.Act(Role.DepartmentHead, note: Why))
            ),
            VisitState.Postponed => After(
                In(VisitState.Accepted),
                v =>
                    v.Postpone(
                        First.AddDays(30),
                        Last.AddDays(30),
                        Today,
                        Bond,
                        home.Act(Role.Faculty, note: Why)
                    )
            ),
            VisitState.Suspended => After(
                In(VisitState.Confirmed),
                v => v.Suspend(Office(home, Why))
            ),
            VisitState.Declined => After(
                In(VisitState.AtHost),
                v => v.Decline(host.Act(Role.Faculty, note: Why))
            ),
            VisitState.Withdrawn => After(In(VisitState.AtHost), v => v.Withdraw(Visitor())),
            VisitState.Cancelled => After(
                In(VisitState.Accepted),
                v => v.Cancel(Office(host, Why))
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
    }

    public static Visit After(Visit visit, Action<Visit> step)
    {
        step(visit);
        return visit;
    }

    private IEnumerable<string> Names =>
        [
            home.Faculty.LatinName,
            host.Faculty.LatinName,
            home.Institution.Name.Joined(),
            host.Institution.Name.Joined(),
        ];

    private Act Visitor() => home.Act(Role.Faculty);

    private Act Host() => host.Act(Role.Faculty);

    private static Act Office(Side side, string? note = null) =>
        side.Act(Role.InternationalOfficer, note: note);
}
