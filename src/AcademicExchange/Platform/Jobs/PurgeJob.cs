using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Jobs;

/// <summary>Removes what nobody asks for any more: messages done long ago and the runs of jobs.</summary>
public sealed class PurgeJob(DbContext data, TimeProvider clock) : IRecurringJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        await data.Set<OutboxMessage>()
            .Where(message => message.DoneUtc < before)
            .ExecuteDeleteAsync(cancel);
        await data.Set<JobRun>().Where(run => run.StartedUtc < before).ExecuteDeleteAsync(cancel);
    }
}
