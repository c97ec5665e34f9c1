using Quartz;

namespace AcademicExchange.Platform.Jobs;

/// <summary>Quartz as the clock: in memory on SQLite, in its clustered store on PostgreSQL, so that one process fires.</summary>
internal sealed class QuartzEngine(ISchedulerFactory schedulers) : IJobEngine
{
    public async Task<DateTime?> NextRunUtcAsync(string job, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var trigger = await scheduler.GetTrigger(new TriggerKey(job), cancel);
        return trigger?.NextFireTimeUtc?.UtcDateTime;
    }

    public async Task RunNowAsync(string job, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        await scheduler.TriggerJob(new JobKey(job), cancellationToken: cancel);
    }
}
