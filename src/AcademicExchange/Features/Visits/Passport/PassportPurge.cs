using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>
/// Removes the passport of one visit with its scans and ends the consent, leaving one line. As long as the consent is not ended, nothing is
/// done: whoever is killed half-way is run again and ends the same.
/// </summary>
public sealed class PassportPurge(
    AppDbContext data,
    PassportScans scans,
    InstitutionQueries institutions,
    Audit audit,
    TimeProvider clock
)
{
    /// <summary>Consents whose visit has been over for so long; the step asks the day of the right city.</summary>
    public IQueryable<Guid> Due()
    {
        var over = data.Visits.Over(PassportRetention.Since(clock.GetUtcNow().UtcDateTime));
        return data
            .PassportConsents.Where(consent =>
                consent.EndedUtc == null && over.Any(visit => visit.Id == consent.VisitId)
            )
            .Select(consent => consent.Id);
    }

    public async Task PurgeAsync(Guid consentId, CancellationToken cancel)
    {
        var consent = await data.PassportConsents.SingleAsync(one => one.Id == consentId, cancel);
        var visit = await data
            .Visits.AsNoTracking()
            .SingleAsync(one => one.Id == consent.VisitId, cancel);
        var home = (await institutions.NamesAsync(cancel))[visit.HomeInstitutionId].Country;
        var now = clock.GetUtcNow().UtcDateTime;
        if (consent.IsActive && PassportRetention.IsOver(visit, home, now))
        {
            await RemoveAsync(visit, consent, PassportRemovalCause.CaseOver, now, cancel);
        }
    }

    /// <summary>At once, for whatever reason.</summary>
    public async Task RemoveAsync(
        Visit visit,
        PassportConsent consent,
        PassportRemovalCause cause,
        DateTime nowUtc,
        CancellationToken cancel
    )
    {
        var kept = await scans.Of(consent.Id).ToListAsync(cancel);
        kept.ForEach(scans.Remove);
        var passport = await data.VisitPassports.SingleOrDefaultAsync(
            one => one.Id == visit.Id,
            cancel
        );
        if (passport is not null)
        {
            data.VisitPassports.Remove(passport);
            data.PassportRemovals.Add(
                new PassportRemoval
                {
                    VisitId = visit.Id,
                    AtUtc = nowUtc,
                    Cause = cause,
                    HadData = true,
                    Scans = kept.Count,
                }
            );
        }

        consent.End(cause, nowUtc);
        audit.Add(
            "passport.purge",
            recordKind: VisitPassport.RecordKind,
            recordId: visit.Id,
            detail: visit.Number,
            institutionId: visit.HomeInstitutionId
        );
        await data.SaveChangesAsync(cancel);
    }
}
