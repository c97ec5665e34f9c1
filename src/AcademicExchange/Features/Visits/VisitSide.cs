using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits;

/// <summary>One institution's side of a visit: whether it knows of it, whether it is awaited, and copies of what lists read (docs/adr/0008).</summary>
public sealed class VisitSide : IAwaitedSide
{
    private VisitSide() { }

    internal VisitSide(Guid visitId, VisitPerson person, bool isHome)
    {
        (VisitId, InstitutionId, UnitId, IsHome) = (
            visitId,
            person.InstitutionId,
            person.UnitId,
            isHome
        );
        // The host hears of it when asked, not before.
        PersonId = isHome ? person.PersonId : null;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid VisitId { get; private set; }

    public Guid InstitutionId { get; private set; }

    public bool IsHome { get; private set; }

    /// <summary>The institution knows of it: the home side from the submission, the host's from the question to its professor.</summary>
    public bool Sees { get; private set; }

    /// <summary>The visitor, or the host once asked: whose own visit it is on this side.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The department whose head is concerned; null where any head is.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The role awaited on this side now.</summary>
    public Role? AwaitedRole { get; private set; }

    /// <summary>The one person awaited on this side now.</summary>
    public Guid? AwaitedPersonId { get; private set; }

    public DateTime? AwaitedSinceUtc { get; private set; }

    /// <summary>Expected by the working days of this institution.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>When the next reminder of the awaited step is due; null where no day is expected, and after the last.</summary>
    public DateOnly? RemindOn { get; private set; }

    /// <summary>From here on copies of what lists filter and sort by; only <see cref="Mirror"/> writes them.</summary>
    public VisitState State { get; private set; }

    public VisitKind Kind { get; private set; }

    public DateTime CreatedUtc { get; private set; }

    /// <summary><see cref="DateOnly.MaxValue"/> where it is not known yet: both databases then sort it last.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary><see cref="DateOnly.MaxValue"/> where it is not known yet.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Since when somebody is awaited, on either side; null where nobody is, or the institution does not know of it yet.</summary>
    public DateTime? WaitsSinceUtc { get; private set; }

    public bool IsAwaited => AwaitedSinceUtc is not null;

    internal void MoveTo(Guid unitId) => UnitId = unitId;

    internal void Replace(VisitPerson host) => (PersonId, UnitId) = (host.PersonId, host.UnitId);

    internal void Reveal(Guid personId) => (Sees, PersonId) = (true, personId);

    internal void Mirror(Visit visit)
    {
        (State, Kind, CreatedUtc) = (visit.State, visit.Kind, visit.CreatedUtc);
        (FirstDay, LastDay) = (
            visit.FirstDay ?? DateOnly.MaxValue,
            visit.LastDay ?? DateOnly.MaxValue
        );
        WaitsSinceUtc = Sees ? visit.Sides.Min(side => side.AwaitedSinceUtc) : null;
    }

    internal void StopWaiting()
    {
        (AwaitedRole, AwaitedPersonId, AwaitedSinceUtc) = (null, null, null);
        (DueOn, RemindOn) = (null, null);
    }

    internal void Await(Role? role, Guid? personId, DateTime sinceUtc)
    {
        if (AwaitedRole != role || AwaitedPersonId != personId || AwaitedSinceUtc is null)
        {
            (AwaitedRole, AwaitedPersonId, AwaitedSinceUtc) = (role, personId, sinceUtc);
            (DueOn, RemindOn) = (null, null);
        }
    }

    internal void ExpectBy(DateOnly day, DateOnly remindOn) => (DueOn, RemindOn) = (day, remindOn);
}
