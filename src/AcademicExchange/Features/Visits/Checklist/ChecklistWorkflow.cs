using AcademicExchange.Platform.Workflow;
using static AcademicExchange.Features.Visits.Checklist.ChecklistState;
using static AcademicExchange.Features.Visits.Checklist.ChecklistWho;
using static AcademicExchange.Features.Visits.VisitAction;

namespace AcademicExchange.Features.Visits.Checklist;

using Row = Transition<ChecklistState, VisitAction, ChecklistWho>;

/// <summary>The life of one item as a table. In which states of the visit it may be lived at all, the visit's own table says.</summary>
public static class ChecklistWorkflow
{
    public static readonly TransitionTable<ChecklistState, VisitAction, ChecklistWho> Table = new(
        "checklist",
        new Row(Open, CheckOff, Done, Owner | Office),
        new Row(Open, Waive, NotNeeded, Owner | Office, Note.Required),
        new Row(Done, Reopen, Open, Owner | Office),
        new Row(NotNeeded, Reopen, Open, Owner | Office)
    );
}
