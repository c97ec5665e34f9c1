using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Passport;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>Removes the references of one visit, on its checklist and in its proposal, with the passport's rule and on the same day; what was done and when stays.</summary>
public sealed class ReferencePurge(
    AppDbContext data,
    InstitutionQueries institutions,
    Audit audit,
    TimeProvider clock
)
{
    /// <summary>Visits that have been over for so long and still have references; the step asks the day of the right city.</summary>
    public IQueryable<Guid> Due() =>
        data
            .Visits.Over(PassportRetention.Since(clock.GetUtcNow().UtcDateTime))
            .Where(visit =>
                visit.SealedPermitReference != null
                || data.ChecklistItems.Any(item =>
                    item.VisitId == visit.Id && item.SealedReference != null
                )
            )
            .Select(visit => visit.Id);

    public async Task PurgeAsync(Guid visitId, CancellationToken cancel)
    {
        var visit = await data.Visits.SingleAsync(one => one.Id == visitId, cancel);
        var home = (await institutions.NamesAsync(cancel))[visit.HomeInstitutionId].Country;
        if (!PassportRetention.IsOver(visit, home, clock.GetUtcNow().UtcDateTime))
        {
            return;
        }

        var kept = await data
            .ChecklistItems.Where(item => item.VisitId == visitId && item.SealedReference != null)
            .ToListAsync(cancel);
        kept.ForEach(item => item.ForgetReference());
        visit.ForgetPermitReference();
        audit.Add(
            "checklist.purge",
            recordKind: Visit.RecordKind,
            recordId: visit.Id,
            detail: visit.Number,
            institutionId: visit.HomeInstitutionId
        );
        await data.SaveChangesAsync(cancel);
    }
}
