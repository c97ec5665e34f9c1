namespace AcademicExchange.Platform.Jobs;

/// <summary>What wakes the jobs. It holds no duty of its own: what is due stands in the database.</summary>
public interface IJobEngine
{
    /// <summary>Null where the job is off or this process has no clock.</summary>
    Task<DateTime?> NextRunUtcAsync(string job, CancellationToken cancel);

    /// <summary>Starts a run by hand and does not wait for its end.</summary>
    Task RunNowAsync(string job, CancellationToken cancel);
}
