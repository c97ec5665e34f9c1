namespace AcademicExchange.Platform.Jobs;

/// <summary>No clock in this process: jobs run only when somebody asks.</summary>
internal sealed class HandEngine(JobRunner runner) : IJobEngine
{
    public Task<DateTime?> NextRunUtcAsync(string job, CancellationToken cancel) =>
        Task.FromResult<DateTime?>(null);

    public Task RunNowAsync(string job, CancellationToken cancel) => runner.RunAsync(job, cancel);
}
