using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Workflow;
using static AcademicExchange.Features.Visits.VisitAction;
using static AcademicExchange.Features.Visits.VisitState;
using static AcademicExchange.Features.Visits.VisitWho;

namespace AcademicExchange.Features.Visits;

using Row = Transition<VisitState, VisitAction, VisitWho>;

/// <summary>Papers, funding and the checklist of a visit: the rows of its table that leave the state as it is, and who is who to them.</summary>
public static class VisitPreparation
{
    public static readonly IReadOnlyList<Row> Rows =
    [
        new Row(Draft, Attach, Draft, Visitor),
        new Row(Draft, Detach, Draft, Visitor),
        new Row(Draft, Fund, Draft, Visitor),
        // A question may ask for a paper.
        new Row(InformationAsked, Attach, InformationAsked, Visitor),
        // Each office says what its side bears, when it is asked.
        new Row(AtHomeOffice, Fund, AtHomeOffice, HomeOffice),
        new Row(AtHostOffice, Fund, AtHostOffice, HostOffice),
        .. VisitStates
            .Running.Append(Finished)
            .SelectMany(state =>
                new[]
                {
                    new Row(state, CheckOff, state, Visitor | VisitWho.Host | Offices),
                    new Row(state, Waive, state, Visitor | VisitWho.Host | Offices, Note.Required),
                    new Row(state, Reopen, state, Visitor | VisitWho.Host | Offices),
                }
            ),
    ];

    /// <summary>What goes on beside the steps of the road, and is nobody's turn.</summary>
    public static readonly IReadOnlyList<VisitAction> Actions =
    [
        Attach,
        Detach,
        Fund,
        CheckOff,
        Waive,
        Reopen,
    ];

    /// <summary>Whether the checklist is lived in this state.</summary>
    public static bool Lives(VisitState state) => VisitStates.Running.Contains(state);

    /// <summary>Whether an item of this stage waits for its owner now.</summary>
    public static bool IsReached(ChecklistStage stage, VisitState state, bool hasArrived) =>
        stage switch
        {
            ChecklistStage.Submitted => VisitStates.Running.Contains(state),
            ChecklistStage.Accepted => VisitStates.Certain.Contains(state),
            _ => hasArrived && VisitStates.Certain.Contains(state),
        };

    /// <summary>Whose costs this actor may write down now.</summary>
    public static IReadOnlyList<FundingBearer> Bearers(Visit visit, Actor actor)
    {
        var who = VisitAccess.WhoIs(visit, actor);
        return !VisitWorkflow.Table.Allows(visit.State, Fund, who) ? []
            : visit.State == Draft ? Enum.GetValues<FundingBearer>()
            : who.HasFlag(HomeOffice)
                ? [FundingBearer.Home, FundingBearer.Visitor, FundingBearer.Other]
            : [FundingBearer.Host];
    }

    /// <summary>What this actor is to an item. On the own visit no role is used (T11).</summary>
    public static ChecklistWho WhoIs(Visit visit, ChecklistItem item, Actor actor)
    {
        var who = VisitAccess.WhoIs(visit, actor);
        var office = item.IsHome ? HomeOffice : HostOffice;
        return (who.HasFlag(item.Owner) ? ChecklistWho.Owner : ChecklistWho.None)
            | (who.HasFlag(office) ? ChecklistWho.Office : ChecklistWho.None);
    }
}
