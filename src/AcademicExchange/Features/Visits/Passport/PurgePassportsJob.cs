using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Jobs;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>Passport data, scans, contacts and the references of checklists are removed 90 days after a visit.</summary>
public sealed class PurgePassportsJob(RecordSweep sweep) : IRecurringJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await sweep.RunAsync<PassportPurge>(
            purge => purge.Due(),
            (purge, id, stop) => purge.PurgeAsync(id, stop),
            cancel
        );
        await sweep.RunAsync<ContactsPurge>(
            purge => purge.Due(),
            (purge, id, stop) => purge.PurgeAsync(id, stop),
            cancel
        );
        await sweep.RunAsync<ReferencePurge>(
            purge => purge.Due(),
            (purge, id, stop) => purge.PurgeAsync(id, stop),
            cancel
        );
    }
}
