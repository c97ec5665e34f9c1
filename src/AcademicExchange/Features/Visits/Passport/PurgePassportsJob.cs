using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Jobs;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>Passport data, scans and contacts of visits that have been over for 90 days are removed.</summary>
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
    }
}
