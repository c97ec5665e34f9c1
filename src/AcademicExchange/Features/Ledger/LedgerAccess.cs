using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Ledger.Yearly;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;

namespace AcademicExchange.Features.Ledger;

/// <summary>
/// Who reads and writes the ledger: offices, signatories and auditors of both parties read, heads what is of their department; offices
/// write. The only place that knows; docs/access.md shows it.
/// </summary>
public static class LedgerAccess
{
    public static readonly Role[] Readers =
    [
        Role.DepartmentHead,
        Role.InternationalOfficer,
        Role.Signatory,
        Role.Auditor,
    ];

    /// <summary>An entry by hand is of no department.</summary>
    private static readonly Role[] ReadersOfEntries =
    [
        Role.InternationalOfficer,
        Role.Signatory,
        Role.Auditor,
    ];

    public static bool MayRead(Actor actor) =>
        actor.InstitutionId is not null && actor.IsAny(Readers);

    public static bool MayReadEntries(Actor actor) =>
        actor.InstitutionId is not null && actor.IsAny(ReadersOfEntries);

    public static bool MayWrite(Actor actor) =>
        actor.InstitutionId is not null
        && actor.Emergency is null
        && actor.Is(Role.InternationalOfficer);

    /// <summary>Has entries on the desk: offices those that wait for them, signatories too those for which their side waits.</summary>
    public static bool MayWaitForEntries(Actor actor) =>
        actor.InstitutionId is not null && actor.IsAny(Role.InternationalOfficer, Role.Signatory);

    /// <summary>Evidence may name people: auditors see that there is some, and do not open it (T9).</summary>
    public static bool MayOpenEvidence(Actor actor) =>
        actor.Emergency is null && actor.IsAny(Role.InternationalOfficer, Role.Signatory);

    /// <summary>On which side of an entry this actor answers for an office.</summary>
    public static HandEntryWho WhoIs(HandEntry entry, Actor actor)
    {
        if (
            !MayWrite(actor)
            || (
                actor.InstitutionId != entry.FromInstitutionId
                && actor.InstitutionId != entry.ToInstitutionId
            )
        )
        {
            return HandEntryWho.None;
        }

        var side =
            actor.InstitutionId == entry.WrittenByInstitutionId
                ? HandEntryWho.Writer
                : HandEntryWho.Partner;
        return entry.AskedByInstitutionId is not { } asker ? side
            : asker == actor.InstitutionId ? side | HandEntryWho.Asker
            : side | HandEntryWho.Asked;
    }

    /// <summary>The entries of the two sides that they are about.</summary>
    public static IQueryable<HandEntry> VisibleTo(this IQueryable<HandEntry> entries, Actor actor)
    {
        if (!MayReadEntries(actor) || actor.InstitutionId is not { } own)
        {
            return entries.Where(_ => false);
        }

        return entries.Where(entry =>
            entry.FromInstitutionId == own || entry.ToInstitutionId == own
        );
    }

    /// <summary>The statements of the two sides that they are between.</summary>
    public static IQueryable<YearStatement> VisibleTo(
        this IQueryable<YearStatement> statements,
        Actor actor
    )
    {
        if (!MayReadEntries(actor) || actor.InstitutionId is not { } own)
        {
            return statements.Where(_ => false);
        }

        return statements.Where(one => one.InstitutionId == own || one.PartnerId == own);
    }

    /// <summary>
    /// Of these the entries in which this actor's office is awaited. Who wrote one does not confirm it from another office (T11), and does
    /// not find it waiting there.
    /// </summary>
    public static IQueryable<HandEntry> AwaitedFrom(this IQueryable<HandEntry> entries, Actor actor)
    {
        if (!MayWrite(actor) || actor.InstitutionId is not { } own)
        {
            return entries.Where(_ => false);
        }

        var person = actor.PersonId;
        return entries.Where(entry =>
            entry.AwaitedInstitutionId == own
            && (entry.State != HandEntryState.Open || entry.WrittenByPersonId != person)
        );
    }

    /// <summary>Of these the entries in which this actor's side waits for the answer of the other.</summary>
    public static IQueryable<HandEntry> AwaitedBy(this IQueryable<HandEntry> entries, Actor actor)
    {
        if (!MayWaitForEntries(actor) || actor.InstitutionId is not { } own)
        {
            return entries.Where(_ => false);
        }

        return entries.Where(entry => entry.WaitingInstitutionId == own);
    }

    /// <summary>
    /// Of the two sides that they are of, for those who read entries: they read every visit that has lines, since both institutions know of a
    /// visit before it has one. Whoever reads a department's has no sums, but lines.
    /// </summary>
    public static IQueryable<LedgerSum> VisibleTo(this IQueryable<LedgerSum> sums, Actor actor)
    {
        if (!MayReadEntries(actor) || actor.InstitutionId is not { } own)
        {
            return sums.Where(_ => false);
        }

        return sums.Where(sum => sum.FromInstitutionId == own || sum.ToInstitutionId == own);
    }

    /// <summary>The lines of the visits that this reader may know of, and those of the entries.</summary>
    public static IQueryable<LedgerLine> VisibleTo(
        this IQueryable<LedgerLine> lines,
        Actor actor,
        IQueryable<VisitSide> sides
    )
    {
        if (!MayRead(actor) || actor.InstitutionId is not { } own)
        {
            return lines.Where(_ => false);
        }

        // Asked line by line, so that a page is read in the order of its index instead of gathering all visits first.
        var seen = sides.VisibleTo(actor);
        var entries = MayReadEntries(actor);
        return lines.Where(line =>
            (line.FromInstitutionId == own || line.ToInstitutionId == own)
            && ((entries && line.VisitId == null) || seen.Any(side => side.VisitId == line.VisitId))
        );
    }
}
