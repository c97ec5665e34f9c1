using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Passport;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Contacts;

/// <summary>Removes the contacts of one visit, with the passport's rule and on the same day; as long as a row is there, there is something to do.</summary>
public sealed class ContactsPurge(
    AppDbContext data,
    InstitutionQueries institutions,
    Audit audit,
    TimeProvider clock
)
{
    /// <summary>Visits that have been over for so long and still have contacts; the step asks the day of the right city.</summary>
    public IQueryable<Guid> Due() =>
        data
            .Visits.Over(PassportRetention.Since(clock.GetUtcNow().UtcDateTime))
            .Where(visit =>
                data.VisitWhereabouts.Any(one => one.Id == visit.Id)
                || data.VisitHostContacts.Any(one => one.Id == visit.Id)
            )
            .Select(visit => visit.Id);

    public async Task PurgeAsync(Guid visitId, CancellationToken cancel)
    {
        var visit = await data.Visits.AsNoTracking().SingleAsync(one => one.Id == visitId, cancel);
        var home = (await institutions.NamesAsync(cancel))[visit.HomeInstitutionId].Country;
        if (!PassportRetention.IsOver(visit, home, clock.GetUtcNow().UtcDateTime))
        {
            return;
        }

        data.VisitWhereabouts.RemoveRange(
            await data.VisitWhereabouts.Where(one => one.Id == visitId).ToListAsync(cancel)
        );
        data.VisitHostContacts.RemoveRange(
            await data.VisitHostContacts.Where(one => one.Id == visitId).ToListAsync(cancel)
        );
        audit.Add(
            "contacts.purge",
            recordKind: VisitWhereabouts.RecordKind,
            recordId: visit.Id,
            detail: visit.Number,
            institutionId: visit.HomeInstitutionId
        );
        await data.SaveChangesAsync(cancel);
    }
}
