using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;

namespace AcademicExchange.Features.Ledger;

/// <summary>Who reads the ledger: offices, signatories and auditors of both parties, heads what is of their department.</summary>
public static class LedgerAccess
{
    public static readonly Role[] Readers =
    [
        Role.DepartmentHead,
        Role.InternationalOfficer,
        Role.Signatory,
        Role.Auditor,
    ];

    public static bool MayRead(Actor actor) =>
        actor.InstitutionId is not null && actor.IsAny(Readers);

    /// <summary>The lines of the visits that this reader may know of.</summary>
    public static IQueryable<LedgerLine> VisibleTo(
        this IQueryable<LedgerLine> lines,
        Actor actor,
        IQueryable<VisitSide> sides
    )
    {
        if (!MayRead(actor))
        {
            return lines.Where(_ => false);
        }

        var seen = sides.VisibleTo(actor).Select(side => side.VisitId);
        return lines.Where(line => seen.Contains(line.VisitId));
    }
}
