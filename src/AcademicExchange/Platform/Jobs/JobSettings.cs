namespace AcademicExchange.Platform.Jobs;

/// <summary>"Jobs": switches the clock of this process off, or one job, or gives a job another time.</summary>
public sealed class JobSettings
{
    /// <summary>False in a process that only serves pages; jobs can still be run by hand.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Jobs:Off:0=RemindPartiesJob.</summary>
    public List<string> Off { get; set; } = [];

    /// <summary>Jobs:Cron:RemindPartiesJob="0 0 5 * * ?", in UTC.</summary>
    public Dictionary<string, string> Cron { get; set; } = [];
}
