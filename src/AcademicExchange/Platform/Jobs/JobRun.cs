namespace AcademicExchange.Platform.Jobs;

/// <summary>One run of a job, for the administrator's page. Kept for some weeks.</summary>
public sealed class JobRun
{
    public const int ErrorLength = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Job { get; init; }

    public required DateTime StartedUtc { get; init; }

    /// <summary>Null while it runs, and for ever where the process was killed.</summary>
    public DateTime? EndedUtc { get; set; }

    public string? Error { get; set; }
}
