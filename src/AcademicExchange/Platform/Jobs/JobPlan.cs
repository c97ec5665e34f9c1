namespace AcademicExchange.Platform.Jobs;

/// <summary>The jobs of this instance after the settings were heard.</summary>
public sealed class JobPlan(IReadOnlyList<JobSchedule> schedules, JobSettings settings)
{
    public bool IsClockOn => settings.Enabled;

    public IReadOnlyList<JobSchedule> Schedules { get; } =
    [
        .. schedules.Select(one =>
            one with
            {
                Cron = settings.Cron.GetValueOrDefault(one.Name, one.Cron),
            }
        ),
    ];

    public bool IsOn(JobSchedule schedule) =>
        settings.Enabled && !settings.Off.Contains(schedule.Name);

    public JobSchedule? Find(string name) =>
        Schedules.FirstOrDefault(schedule => schedule.Name == name);
}
