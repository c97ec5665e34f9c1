using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>One thing to be seen to for a visit: whose it is, by when, and what became of it. Written by the verbs of the visit.</summary>
public sealed class ChecklistItem : IAwaitedSide
{
    public const int ReferenceLength = 120;
    public const int ReasonLength = 300;

    private ChecklistItem() { }

    internal ChecklistItem(Visit visit, PlannedItem planned, DateTime nowUtc)
    {
        var home = planned.IsHome;
        (VisitId, Task, IsHome) = (visit.Id, planned.Task, home);
        InstitutionId = home ? visit.HomeInstitutionId : visit.HostInstitutionId;
        Ask(planned, nowUtc);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid VisitId { get; private set; }

    public ChecklistTask Task { get; private set; }

    /// <summary>The rule that asks for it now.</summary>
    public string RuleKey { get; private set; } = "";

    public bool IsHome { get; private set; }

    /// <summary>The owner's institution, by whose working days the due day is counted.</summary>
    public Guid InstitutionId { get; private set; }

    public VisitWho Owner { get; private set; }

    public Role? OwnerRole { get; private set; }

    public Guid? OwnerPersonId { get; private set; }

    public ChecklistStage Stage { get; private set; }

    public DateOnly DueOn { get; private set; }

    DateOnly? IAwaitedSide.DueOn => DueOn;

    /// <summary>When the ladder of reminders next looks at it; null while it does not wait, and after the last rung.</summary>
    public DateOnly? RemindOn { get; private set; }

    /// <summary>Since when it waits for its owner; null while its time has not come, and when it is settled.</summary>
    public DateTime? AwaitedSinceUtc { get; private set; }

    public ChecklistState State { get; private set; }

    public DateTime? SettledUtc { get; private set; }

    public Guid? SettledByPersonId { get; private set; }

    public Guid? SettledForPersonId { get; private set; }

    /// <summary>Number and office, opened for the owner's side only; removed some time after the visit.</summary>
    public string? SealedReference { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public Guid? RouteId { get; private set; }

    /// <summary>Why it is not needed.</summary>
    public string? Reason { get; private set; }

    /// <summary>The days of the visit for which it was settled.</summary>
    public DateOnly? SettledFirstDay { get; private set; }

    public DateOnly? SettledLastDay { get; private set; }

    /// <summary>The visit has changed so that no rule asks for it any more; what was done stays readable.</summary>
    public bool IsDropped { get; private set; }

    /// <summary>Settled for other days than the visit has now.</summary>
    public bool IsOfOtherDays(Visit visit) =>
        State != ChecklistState.Open
        && (SettledFirstDay, SettledLastDay) != (visit.FirstDay, visit.LastDay);

    internal bool IsOfSameOwner(PlannedItem planned) => IsHome == planned.IsHome;

    /// <summary>As the rules ask for it now; what was done stays done.</summary>
    internal void Ask(PlannedItem planned, DateTime nowUtc)
    {
        (RuleKey, Stage, IsDropped) = (planned.RuleKey, planned.Stage, false);
        (Owner, OwnerRole) = (planned.Owner, planned.Role);
        if (DueOn != planned.DueOn)
        {
            (DueOn, RemindOn) = (planned.DueOn, DayOf(nowUtc));
        }
    }

    internal void Drop() => IsDropped = true;

    /// <summary>Written after every step of the visit: for whom it waits now, if it does. The ladder is entered where its next sweep finds it.</summary>
    internal void Await(Visit visit, bool isAsked, DateTime nowUtc)
    {
        OwnerPersonId = Owner switch
        {
            VisitWho.Visitor => visit.VisitorPersonId,
            VisitWho.Host => visit.HostPersonId,
            _ => null,
        };
        if (!isAsked || State != ChecklistState.Open || IsDropped)
        {
            (AwaitedSinceUtc, RemindOn) = (null, null);
        }
        else if (AwaitedSinceUtc is null)
        {
            (AwaitedSinceUtc, RemindOn) = (nowUtc, DayOf(nowUtc));
        }
    }

    internal void CheckOff(Visit visit, CheckedOff done, Act act)
    {
        (SealedReference, ValidTo, RouteId) = (done.SealedReference, done.ValidTo, done.RouteId);
        Settle(visit, ChecklistState.Done, act);
    }

    internal void Waive(Visit visit, Act act)
    {
        Reason = act.Note;
        Settle(visit, ChecklistState.NotNeeded, act);
    }

    internal void Reopen()
    {
        State = ChecklistState.Open;
        (SettledUtc, SettledByPersonId, SettledForPersonId) = (null, null, null);
        (SealedReference, ValidTo, RouteId, Reason) = (null, null, null, null);
        (SettledFirstDay, SettledLastDay) = (null, null);
    }

    internal void ForgetReference() => SealedReference = null;

    private void Settle(Visit visit, ChecklistState state, Act act)
    {
        State = state;
        (SettledUtc, SettledByPersonId) = (act.NowUtc, act.By.PersonId);
        SettledForPersonId = act.By.ForPersonId;
        (SettledFirstDay, SettledLastDay) = (visit.FirstDay, visit.LastDay);
    }

    private static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc);
}
