namespace AcademicExchange.Platform.Jobs;

/// <summary>When a job runs.</summary>
/// <param name="Job">A class that is an <see cref="IRecurringJob"/>.</param>
/// <param name="Cron">Seconds, minutes, hours, day of month, month, day of week; in UTC.</param>
public sealed record JobSchedule(Type Job, string Cron)
{
    public string Name => Job.Name;

    public static JobSchedule Of<TJob>(string cron)
        where TJob : IRecurringJob => new(typeof(TJob), cron);
}
