using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>Every action of the table as somebody would do it who does everything right: what then refuses is the table.</summary>
internal static class VisitVerbs
{
    private static readonly VisitBond Bond = new(
        Guid.CreateVersion7(),
        Binds: true,
        VisitBuilder.Last.AddDays(100)
    );

    public static readonly IReadOnlyDictionary<VisitAction, Action<Visit, Act>> All =
        new Dictionary<VisitAction, Action<Visit, Act>>
        {
            [VisitAction.Edit] = (v, act) => v.Rewrite(VisitBuilder.Said, null, Bond, act),
            [VisitAction.Submit] = (v, act) => v.Submit(VisitBuilder.Today, true, Bond, act),
            [VisitAction.Discard] = (v, act) => v.Discard(act),
            [VisitAction.Approve] = Approve,
            [VisitAction.Return] = (v, act) => v.Return(act),
            [VisitAction.Decline] = (v, act) => v.Decline(act),
            [VisitAction.AskInformation] = (v, act) => v.AskInformation(act),
            [VisitAction.Answer] = (v, act) => v.Answer(act),
            [VisitAction.Withdraw] = (v, act) => v.Withdraw(act),
            [VisitAction.Confirm] = (v, act) => v.Confirm(VisitBuilder.Today, act),
            [VisitAction.Postpone] = (v, act) =>
                v.Postpone(
                    VisitBuilder.First.AddDays(9),
                    VisitBuilder.Last.AddDays(9),
                    VisitBuilder.Today,
                    Bond,
                    act
                ),
            [VisitAction.AgreePostponement] = (v, act) => v.AgreePostponement(Bond, act),
            [VisitAction.RefusePostponement] = (v, act) => v.RefusePostponement(act),
            [VisitAction.RecordArrival] = (v, act) =>
                v.RecordArrival(VisitBuilder.First, VisitBuilder.First, act),
            [VisitAction.RecordDeparture] = (v, act) =>
                v.RecordDeparture(VisitBuilder.Last, VisitBuilder.Last, act),
            [VisitAction.ReturnEarly] = (v, act) =>
                v.ReturnEarly(VisitBuilder.First.AddDays(5), VisitBuilder.Last, act),
            [VisitAction.Extend] = (v, act) => v.Extend(VisitBuilder.Last.AddDays(7), Bond, act),
            [VisitAction.MoveOnline] = (v, act) => v.MoveOnline(VisitBuilder.Last, act),
            [VisitAction.Suspend] = (v, act) => v.Suspend(act),
            [VisitAction.Resume] = (v, act) => v.Resume(act),
            [VisitAction.Cancel] = (v, act) => v.Cancel(act),
            [VisitAction.Report] = (v, act) => v.Report("It was good.", act),
            [VisitAction.AskArrival] = (v, act) => v.AskArrival(act),
            [VisitAction.ReplaceHost] = (v, act) =>
                v.ReplaceHost(
                    new VisitPerson(Guid.CreateVersion7(), v.HostInstitutionId, null),
                    act
                ),
            [VisitAction.Close] = (v, act) => v.Close(act),
            [VisitAction.Attach] = (v, act) => v.Attach(act),
            [VisitAction.Detach] = (v, act) => v.Detach(act),
            [VisitAction.Fund] = (v, act) =>
                v.Fund(
                    Guid.CreateVersion7(),
                    A.Funding with
                    {
                        Bearer = VisitPreparation.Bearers(v, act.By) is [var first, ..]
                            ? first
                            : default,
                    },
                    act
                ),
            [VisitAction.CheckOff] = (v, act) =>
                v.CheckOff(ItemOf(v, act, settled: false), A.Filed, act),
            [VisitAction.Waive] = (v, act) => v.Waive(ItemOf(v, act, settled: false), act),
            [VisitAction.Reopen] = (v, act) => v.Reopen(ItemOf(v, act, settled: true), act),
            [VisitAction.AddOutput] = (v, act) => v.AddOutput(Guid.CreateVersion7(), A.Paper, act),
            [VisitAction.WithdrawOutput] = (v, act) => v.WithdrawOutput(A.Output(v, act), act),
        };

    /// <summary>An item that this actor owns, or any where there is none; settled by its owner where it is to be opened again.</summary>
    private static Guid ItemOf(Visit visit, Act act, bool settled)
    {
        visit.PlanChecklist(A.Planned, act.NowUtc);
        var item =
            visit.Checklist.FirstOrDefault(one =>
                VisitPreparation.WhoIs(visit, one, act.By) != ChecklistWho.None
            ) ?? visit.Checklist[0];
        if (settled)
        {
            item.Waive(visit, act);
        }

        return item.Id;
    }

    /// <summary>The yes that this state asks for, as the service chooses it.</summary>
    private static void Approve(Visit visit, Act act)
    {
        switch (visit.State)
        {
            case VisitState.AtHomeOffice:
                visit.ApproveAtHomeOffice(Bond, "No. 7", act);
                break;
            case VisitState.AtHost:
                visit.ApproveAtHost(departmentDecides: true, act);
                break;
            case VisitState.AtHostDepartment:
                visit.ApproveAtHostDepartment(act);
                break;
            case VisitState.AtHostOffice:
                visit.ApproveAtHostOffice(Bond, act);
                break;
            default:
                visit.ApproveAtHomeDepartment(act);
                break;
        }
    }
}
