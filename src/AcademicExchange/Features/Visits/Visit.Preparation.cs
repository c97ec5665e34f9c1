using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

public sealed partial class Visit
{
    private readonly List<ChecklistItem> _checklist = [];

    /// <summary>With whose passport the visitor travels; null until the visitor has said so: then that of the home country counts.</summary>
    public PassportGroup? Passport { get; private set; }

    /// <summary>What has to be seen to; made at the submission.</summary>
    public IReadOnlyList<ChecklistItem> Checklist => _checklist;

    /// <summary>What a checklist is made from. Null where there is none: in a draft, and when nobody travels any more.</summary>
    public (DateOnly First, DateOnly Last, VisitMode Mode)? Planned =>
        VisitPreparation.Lives(State) ? (FirstDay!.Value, LastDay!.Value, Mode) : null;

    /// <summary>A line of who bears what. Each office writes the lines of its own side, the home office those of its visitor too.</summary>
    /// <exception cref="RuleViolation">"visit.funding-side", "visit.funding-amount", "visit.funding-quantity", and what the table refuses.</exception>
    public FundingLine Fund(Guid id, FundingEntry entry, Act act)
    {
        DemandFunding(entry.Bearer, act);
        if (
            entry.Manner == FundingManner.Cash
                ? entry.Value is not { Minor: > 0 }
                : entry.Value is { Minor: <= 0 }
        )
        {
            throw Broken("funding-amount");
        }

        if (entry.Quantity is < 1 or > FundingLine.MostQuantity)
        {
            throw Broken("funding-quantity", FundingLine.MostQuantity);
        }

        Take(act, VisitAction.Fund, State);
        return new FundingLine(id, Id, entry, act.NowUtc);
    }

    /// <summary>Takes a line away.</summary>
    /// <exception cref="RuleViolation">"visit.funding-side", and what the table refuses.</exception>
    public void Unfund(FundingLine line, Act act)
    {
        DemandFunding(line.Bearer, act);
        Take(act, VisitAction.Fund, State);
    }

    /// <summary>The visitor adds a paper.</summary>
    public void Attach(Act act) => Move(act, VisitAction.Attach, State);

    /// <summary>The visitor takes a paper back, which nobody has read yet.</summary>
    public void Detach(Act act) => Move(act, VisitAction.Detach, State);

    /// <summary>
    /// The checklist as the rules ask for it now. An item that is asked for again keeps what was done and gets its new due day; one that is
    /// not asked for any more goes, unless something was done: then it stays readable.
    /// </summary>
    public void PlanChecklist(IReadOnlyList<PlannedItem> wanted, DateTime nowUtc)
    {
        foreach (var item in _checklist.ToList())
        {
            var planned = wanted.FirstOrDefault(one => one.Task == item.Task);
            if (planned is not null && item.IsOfSameOwner(planned))
            {
                item.Ask(planned, nowUtc);
            }
            else if (item.State == ChecklistState.Open || planned is not null)
            {
                _checklist.Remove(item);
            }
            else
            {
                item.Drop();
            }
        }

        _checklist.AddRange(
            wanted
                .Where(planned => !_checklist.Exists(item => item.Task == planned.Task))
                .Select(planned => new ChecklistItem(this, planned, nowUtc))
        );
        AwaitChecklist(nowUtc);
        Touch();
    }

    /// <summary>An item is done.</summary>
    /// <exception cref="RuleViolation">"visit.valid-too-short" where it ends before the visit, and what the tables refuse.</exception>
    public void CheckOff(Guid itemId, CheckedOff done, Act act)
    {
        var item = Demand(itemId, VisitAction.CheckOff, ChecklistState.Done, act);
        if (done.ValidTo < LastDay)
        {
            throw Broken("valid-too-short", LastDay);
        }

        item.CheckOff(this, done, act);
        Tell(item, VisitAction.CheckOff, act);
    }

    /// <summary>An item is not needed; the note says why.</summary>
    public void Waive(Guid itemId, Act act)
    {
        var item = Demand(itemId, VisitAction.Waive, ChecklistState.NotNeeded, act);
        item.Waive(this, act);
        Tell(item, VisitAction.Waive, act);
    }

    /// <summary>An item was settled too early, or for other days.</summary>
    public void Reopen(Guid itemId, Act act)
    {
        var item = Demand(itemId, VisitAction.Reopen, ChecklistState.Open, act);
        item.Reopen();
        Tell(item, VisitAction.Reopen, act);
    }

    private void DemandFunding(FundingBearer bearer, Act act)
    {
        Demand(act, VisitAction.Fund, State);
        if (!VisitPreparation.Bearers(this, act.By).Contains(bearer))
        {
            throw Broken("funding-side");
        }
    }

    private ChecklistItem Demand(Guid itemId, VisitAction action, ChecklistState to, Act act)
    {
        Demand(act, action, State);
        var item =
            _checklist.Find(one => one.Id == itemId && !one.IsDropped) ?? throw new RecordGone();
        ChecklistWorkflow.Table.Demand(
            item.State,
            action,
            to,
            VisitPreparation.WhoIs(this, item, act.By),
            act.Note
        );
        return item;
    }

    /// <summary>The history names the task. It stays with the side whose item it is: the other sees in the list how the item stands.</summary>
    private void Tell(ChecklistItem item, VisitAction action, Act act)
    {
        var entry = act.EntryOf(RecordKind, Id, item.Task, action, item.Task, isInternal: true);
        Remember(entry);
        Raise(
            new VisitMoved(
                Id,
                entry.Id,
                entry.Action,
                State.ToString(),
                entry.InstitutionId,
                entry.PersonId,
                entry.Internal
            )
        );
        AwaitChecklist(act.NowUtc);
    }

    private void AwaitChecklist(DateTime nowUtc) =>
        _checklist.ForEach(item =>
            item.Await(
                this,
                (item.IsHome || Host.Sees)
                    && VisitPreparation.IsReached(item.Stage, State, ArrivedOn is not null),
                nowUtc
            )
        );
}
