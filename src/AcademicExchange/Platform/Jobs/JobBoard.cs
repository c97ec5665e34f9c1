using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Jobs;

/// <summary>A job as the administrator sees it.</summary>
public sealed record JobLine(
    string Name,
    string Cron,
    bool On,
    DateTime? NextUtc,
    DateTime? LastUtc,
    TimeSpan? Took,
    string? Error,
    int FailuresThisWeek
);

/// <summary>What the jobs did, for the administrator's page.</summary>
public sealed class JobBoard(DbContext data, JobPlan plan, IJobEngine engine, TimeProvider clock)
{
    public async Task<IReadOnlyList<JobLine>> LinesAsync(CancellationToken cancel)
    {
        var week = clock.GetUtcNow().UtcDateTime.AddDays(-7);
        var runs = data.Set<JobRun>().AsNoTracking();
        var failures = await runs.Where(run => run.StartedUtc >= week && run.Error != null)
            .GroupBy(run => run.Job)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        var lines = new List<JobLine>();
        foreach (var schedule in plan.Schedules)
        {
            var last = await runs.Where(run => run.Job == schedule.Name)
                .OrderByDescending(run => run.StartedUtc)
                .FirstOrDefaultAsync(cancel);
            lines.Add(
                new JobLine(
                    schedule.Name,
                    schedule.Cron,
                    plan.IsOn(schedule),
                    await engine.NextRunUtcAsync(schedule.Name, cancel),
                    last?.StartedUtc,
                    last?.EndedUtc - last?.StartedUtc,
                    last?.Error,
                    failures.GetValueOrDefault(schedule.Name)
                )
            );
        }

        return lines;
    }

    /// <summary>False where there is no such job.</summary>
    public async Task<bool> RunNowAsync(string job, CancellationToken cancel)
    {
        if (plan.Find(job) is null)
        {
            return false;
        }

        await engine.RunNowAsync(job, cancel);
        return true;
    }
}
