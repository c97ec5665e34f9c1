using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Workflow;
using static AcademicExchange.Features.Visits.VisitAction;
using static AcademicExchange.Features.Visits.VisitState;
using static AcademicExchange.Features.Visits.VisitWho;

namespace AcademicExchange.Features.Visits;

using Row = Transition<VisitState, VisitAction, VisitWho>;

/// <summary>Papers, funding, the checklist and the outputs of a visit: the rows of its table that leave the state as it is, and who is who to them.</summary>
public static class VisitPreparation
{
    /// <summary>States in which something can have come of it. A paper may appear years after the close.</summary>
    private static readonly VisitState[] Fruitful = [OnSite, Finished, Reported, Closed];

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
        .. Fruitful.SelectMany(state =>
            new[]
            {
                new Row(state, AddOutput, state, Visitor | VisitWho.Host),
                new Row(state, WithdrawOutput, state, Visitor | VisitWho.Host),
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
        AddOutput,
        WithdrawOutput,
    ];

    /// <summary>Whether outputs are asked for and shown in this state.</summary>
    public static bool HasOutputs(VisitState state) => Fruitful.Contains(state);

    /// <summary>All have said yes, now or before it ended.</summary>
    public static bool HasDays(VisitState state) =>
        VisitStates.Certain.Contains(state) || state is Finished or Reported or Closed or Cancelled;

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
