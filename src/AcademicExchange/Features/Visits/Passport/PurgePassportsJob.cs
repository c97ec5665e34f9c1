using AcademicExchange.Platform.Jobs;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>Passport data and scans of visits that have been over for 90 days are removed.</summary>
public sealed class PurgePassportsJob(RecordSweep sweep) : IRecurringJob
{
    public Task RunAsync(CancellationToken cancel) =>
        sweep.RunAsync<PassportPurge>(
            purge => purge.Due(),
            (purge, id, stop) => purge.PurgeAsync(id, stop),
            cancel
        );
}
