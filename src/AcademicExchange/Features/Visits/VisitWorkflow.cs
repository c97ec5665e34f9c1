using AcademicExchange.Platform.Workflow;
using static AcademicExchange.Features.Visits.VisitAction;
using static AcademicExchange.Features.Visits.VisitState;
using static AcademicExchange.Features.Visits.VisitWho;

namespace AcademicExchange.Features.Visits;

using Row = Transition<VisitState, VisitAction, VisitWho>;

/// <summary>The life of a visit as a table.</summary>
public static class VisitWorkflow
{
    /// <summary>The approvers in their order: where the visit lies, who says yes, where it goes then.</summary>
    private static readonly (VisitState At, VisitWho By, VisitState Next)[] Approvals =
    [
        (AtHomeDepartment, HomeHead, AtHomeOffice),
        (AtHomeOffice, HomeOffice, AtHost),
        (AtHost, VisitWho.Host, AtHostDepartment),
        (AtHostDepartment, HostHead, AtHostOffice),
        (AtHostOffice, HostOffice, Accepted),
    ];

    /// <summary>States before everybody has said yes.</summary>
    private static readonly VisitState[] Approving =
    [
        AtHomeDepartment,
        AtHomeOffice,
        AtHost,
        AtHostDepartment,
        AtHostOffice,
        InformationAsked,
    ];

    /// <summary>States in which somebody is, or is asked to be, the host.</summary>
    private static readonly VisitState[] Hosted =
    [
        AtHost,
        AtHostDepartment,
        AtHostOffice,
        Accepted,
        Confirmed,
        Postponed,
        OnSite,
        Suspended,
        Finished,
    ];

    public static readonly TransitionTable<VisitState, VisitAction, VisitWho> Table = new(
        "visit",
        [
            new Row(Draft, Edit, Draft, Visitor),
            new Row(Draft, Submit, AtHomeDepartment, Visitor),
            // Where nobody but the visitor could decide for the department, the office is asked at once.
            new Row(Draft, Submit, AtHomeOffice, Visitor),
            new Row(Draft, Discard, Withdrawn, Visitor),
            .. Approvals.SelectMany(step => StepsOf(step.At, step.By, step.Next)),
            new Row(AtHost, Approve, AtHostOffice, VisitWho.Host),
            // The home side may still send it back to be written anew.
            new Row(AtHomeDepartment, Return, Draft, HomeHead, Note.Required),
            new Row(AtHomeOffice, Return, Draft, HomeOffice, Note.Required),
            new Row(InformationAsked, Withdraw, Withdrawn, Visitor),
            // Where the visitor is not there any more, the office ends it.
            .. Approving.Select(at => new Row(at, Withdraw, Withdrawn, HomeOffice, Note.Required)),
            .. Hosted.Select(at => new Row(at, ReplaceHost, at, HostOffice, Note.Required)),
            // Accepted: days, and what may come between.
            new Row(Accepted, Confirm, Confirmed, Visitor),
            new Row(Accepted, Postpone, Postponed, Visitor | HomeOffice, Note.Required),
            new Row(Confirmed, Postpone, Postponed, Visitor | HomeOffice, Note.Required),
            // New days are confirmed anew; the old ones hold as far as they did.
            new Row(Postponed, AgreePostponement, Accepted, HostOffice),
            new Row(Postponed, RefusePostponement, Accepted, HostOffice, Note.Required),
            new Row(Postponed, RefusePostponement, Confirmed, HostOffice, Note.Required),
            new Row(Confirmed, AskArrival, Confirmed, VisitWho.Job),
            new Row(Confirmed, RecordArrival, OnSite, VisitWho.Host | HostOffice),
            new Row(Confirmed, MoveOnline, Confirmed, Offices, Note.Required),
            new Row(Confirmed, Suspend, Suspended, Offices, Note.Required),
            // On site.
            new Row(OnSite, Extend, OnSite, HostOffice),
            new Row(OnSite, MoveOnline, OnSite, Offices, Note.Required),
            new Row(OnSite, Suspend, Suspended, Offices, Note.Required),
            new Row(OnSite, ReturnEarly, Finished, Offices, Note.Required),
            new Row(OnSite, RecordDeparture, Finished, VisitWho.Host | HostOffice),
            new Row(Suspended, Resume, Confirmed, Offices),
            new Row(Suspended, Resume, OnSite, Offices),
            new Row(Suspended, ReturnEarly, Finished, Offices, Note.Required),
            // Called off; who and why stand in the history.
            new Row(Accepted, Cancel, Cancelled, Visitor | VisitWho.Host | Offices, Note.Required),
            new Row(Confirmed, Cancel, Cancelled, Visitor | VisitWho.Host | Offices, Note.Required),
            new Row(Postponed, Cancel, Cancelled, Visitor | VisitWho.Host | Offices, Note.Required),
            new Row(Suspended, Cancel, Cancelled, Offices, Note.Required),
            // Afterwards.
            new Row(Finished, Report, Finished, Visitor | VisitWho.Host),
            new Row(Finished, Report, Reported, Visitor | VisitWho.Host),
            new Row(Reported, Close, Closed, HomeOffice),
            // A report that nobody will write any more.
            new Row(Finished, Close, Closed, HomeOffice, Note.Required),
            .. VisitPreparation.Rows,
        ]
    );

    /// <summary>The main road, drawn as the life line of a record.</summary>
    public static readonly IReadOnlyList<VisitState> MainRoad =
    [
        Draft,
        AtHomeDepartment,
        AtHomeOffice,
        AtHost,
        AtHostDepartment,
        AtHostOffice,
        Accepted,
        Confirmed,
        OnSite,
        Finished,
        Reported,
        Closed,
    ];

    /// <summary>Working days within which the awaited side is expected to act; 0 where nobody is awaited by a date.</summary>
    public static int ExpectedWorkingDays(this VisitState state) =>
        state switch
        {
            AtHomeDepartment or AtHost or AtHostDepartment or InformationAsked => 5,
            AtHomeOffice or AtHostOffice or Accepted or Postponed => 7,
            // Awaited only once the arrival is asked for.
            Confirmed => 3,
            Finished => 20,
            Reported => 10,
            _ => 0,
        };

    private static IEnumerable<Row> StepsOf(VisitState at, VisitWho by, VisitState next) =>
        [
            new Row(at, Approve, next, by),
            new Row(at, Decline, Declined, by, Note.Required),
            new Row(at, AskInformation, InformationAsked, by, Note.Required),
            new Row(InformationAsked, Answer, at, Visitor, Note.Required),
            new Row(at, Withdraw, Withdrawn, Visitor),
        ];
}
