using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits;

/// <summary>Who may see which visits and do what to one. The only place that knows; docs/access.md shows it.</summary>
public static class VisitAccess
{
    /// <summary>Roles that may meet visits at all.</summary>
    public static readonly Role[] Viewers =
    [
        Role.Faculty,
        Role.DepartmentHead,
        Role.InternationalOfficer,
        Role.Signatory,
        Role.Auditor,
    ];

    /// <summary>Roles in which one visits or hosts.</summary>
    internal static readonly Role[] Visitors =
    [
        Role.Faculty,
        Role.DepartmentHead,
        Role.InternationalOfficer,
    ];

    /// <summary>Staff propose visits, and no stand-in does.</summary>
    public static bool MayPropose(Actor actor) =>
        actor is { InstitutionId: not null, ForPersonId: null, Emergency: null }
        && actor.IsAny(Visitors);

    /// <summary>Heads prepare drafts for the people of their departments, offices for all of their institution; the visitor submits them.</summary>
    public static bool MayPrepare(Actor actor) =>
        MayPropose(actor) && actor.IsAny(Role.DepartmentHead, Role.InternationalOfficer);

    /// <summary>Whether that person is one of those.</summary>
    internal static bool MayPrepareFor(Actor actor, IEnumerable<Guid> unitIds) =>
        MayPrepare(actor)
        && (
            actor.Is(Role.InternationalOfficer)
            || actor.UnitIds.Count == 0
            || unitIds.Any(actor.UnitIds.Contains)
        );

    /// <summary>Whether this person works at the institution in a role in which one visits or hosts.</summary>
    internal static bool MayBeOn(Person person, Guid institutionId) =>
        person.State == AccountState.Active
        && person.Roles.Exists(held =>
            held.InstitutionId == institutionId
            && held.EndedUtc is null
            && Visitors.Contains(held.Role)
        );

    /// <summary>What this actor is to this visit now, in the words of the transition table. On the own visit no role decides (T11).</summary>
    public static VisitWho WhoIs(Visit visit, Actor actor) =>
        visit.IsOwnOf(actor)
            ? WouldBe(visit, actor) & (VisitWho.Visitor | VisitWho.Host)
            : WouldBe(visit, actor);

    /// <summary>The same if it were another's visit: pages say with it why an own visit is decided by others.</summary>
    public static VisitWho WouldBe(Visit visit, Actor actor)
    {
        if (actor.IsJob)
        {
            return VisitWho.Job;
        }

        if (
            visit.SideOf(actor.InstitutionId) is not { } side
            || !(side.Sees || side.PersonId == actor.PersonId)
        )
        {
            return VisitWho.None;
        }

        var (person, head, office) = side.IsHome
            ? (VisitWho.Visitor, VisitWho.HomeHead, VisitWho.HomeOffice)
            : (VisitWho.Host, VisitWho.HostHead, VisitWho.HostOffice);
        return If(
                side.PersonId == actor.PersonId
                    && actor.ForPersonId is null
                    && actor.IsAny(Visitors),
                person
            )
            | If(actor.Is(Role.DepartmentHead) && Heads(side, actor), head)
            | If(actor.Is(Role.InternationalOfficer), office);
    }

    /// <summary>
    /// Of the visits that this actor may know of the rows of the own side, exactly one each: the own ones; what was submitted or asked of
    /// the own institution for its office, signatories and auditors; of the own department for its head.
    /// </summary>
    public static IQueryable<VisitSide> VisibleTo(this IQueryable<VisitSide> sides, Actor actor)
    {
        if (actor.InstitutionId is not { } own || !actor.IsAny(Viewers))
        {
            return sides.Where(_ => false);
        }

        var person = actor.PersonId;
        var ofOwn = sides.Where(side => side.InstitutionId == own);
        if (actor.IsAny(Role.InternationalOfficer, Role.Signatory, Role.Auditor))
        {
            return ofOwn.Where(side => side.Sees || side.PersonId == person);
        }

        if (!actor.Is(Role.DepartmentHead))
        {
            return ofOwn.Where(side => side.PersonId == person);
        }

        var units = actor.UnitIds.ToList();
        return units.Count == 0
            ? ofOwn.Where(side => side.Sees || side.PersonId == person)
            : ofOwn.Where(side =>
                side.PersonId == person
                || (side.Sees && (side.UnitId == null || units.Contains(side.UnitId.Value)))
            );
    }

    /// <summary>The same rule on the records.</summary>
    public static IQueryable<Visit> VisibleTo(
        this IQueryable<Visit> visits,
        Actor actor,
        IQueryable<VisitSide> sides
    )
    {
        var seen = sides.VisibleTo(actor).Select(side => side.VisitId);
        return visits.Where(visit => seen.Contains(visit.Id));
    }

    /// <summary>Of the visible rows those in which this actor is awaited; on an own visit no role is.</summary>
    public static IQueryable<VisitSide> AwaitedFrom(this IQueryable<VisitSide> sides, Actor actor)
    {
        var roles = actor
            .Roles.Where(role => role is Role.DepartmentHead or Role.InternationalOfficer)
            .Select(role => (Role?)role)
            .ToList();
        var (person, absent) = (actor.PersonId, actor.ForPersonId);
        return sides.Where(side =>
            side.AwaitedSinceUtc != null
            && (
                (side.AwaitedPersonId == person && absent == null)
                || (
                    roles.Contains(side.AwaitedRole)
                    && side.PersonId != person
                    && side.PersonId != absent
                )
            )
        );
    }

    /// <summary>Roles that may take the list along as a file.</summary>
    public static bool MayExport(Actor actor) =>
        actor.IsAny(Role.InternationalOfficer, Role.Signatory, Role.DepartmentHead, Role.Auditor);

    /// <summary>The answers about sensitive topics and permits, and the papers' references, were given to the home institution.</summary>
    public static bool SeesHomeAnswers(Visit visit, Actor actor) =>
        actor.InstitutionId == visit.HomeInstitutionId;

    /// <summary>Papers, references and reasons are for those who decide or travel, and for signatories; auditors watch without them (T9).</summary>
    public static bool ReadsPapers(Visit visit, Actor actor) =>
        WouldBe(visit, actor) != VisitWho.None
        || (actor.Is(Role.Signatory) && visit.SideOf(actor.InstitutionId)?.Sees == true);

    private static bool Heads(VisitSide side, Actor actor) =>
        side.UnitId is null
        || actor.UnitIds.Count == 0
        || actor.UnitIds.Contains(side.UnitId.Value);

    private static VisitWho If(bool holds, VisitWho who) => holds ? who : VisitWho.None;
}
