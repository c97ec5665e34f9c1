using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Jobs;

/// <summary>Runs a job in a scope of its own and keeps what came of it.</summary>
public sealed class JobRunner(
    IServiceScopeFactory scopes,
    JobPlan plan,
    TimeProvider clock,
    ILogger<JobRunner> log
)
{
    /// <exception cref="ArgumentException">There is no such job.</exception>
    public async Task RunAsync(string name, CancellationToken cancel)
    {
        var schedule =
            plan.Find(name) ?? throw new ArgumentException("No job " + name, nameof(name));
        var run = new JobRun { Job = name, StartedUtc = Now() };
        await SaveAsync(run, isNew: true, cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var job = (IRecurringJob)scope.ServiceProvider.GetRequiredService(schedule.Job);
            await job.RunAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            run.Error = "stopped";
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Job {Job} failed", name);
            run.Error = Short(failure);
        }

        run.EndedUtc = Now();
        await SaveAsync(run, isNew: false, CancellationToken.None);
    }

    private async Task SaveAsync(JobRun run, bool isNew, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<DbContext>();
        data.Entry(run).State = isNew ? EntityState.Added : EntityState.Modified;
        await data.SaveChangesAsync(cancel);
    }

    private static string Short(Exception failure)
    {
        var text = failure.GetType().Name + ": " + failure.Message;
        return text.Length > JobRun.ErrorLength ? text[..JobRun.ErrorLength] : text;
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
