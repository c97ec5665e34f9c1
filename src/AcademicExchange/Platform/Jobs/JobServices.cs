using AcademicExchange.Platform.Settings;
using Npgsql;
using Quartz;

namespace AcademicExchange.Platform.Jobs;

/// <summary>The jobs and their clock.</summary>
public static class JobServices
{
    /// <param name="builder">The program.</param>
    /// <param name="schedules">Every job, once.</param>
    /// <param name="postgres">Connection string where several processes share the clock; null for one process.</param>
    public static WebApplicationBuilder AddJobs(
        this WebApplicationBuilder builder,
        IReadOnlyList<JobSchedule> schedules,
        string? postgres
    )
    {
        var settings = builder.Configuration.Read<JobSettings>("Jobs");
        DemandNames(schedules, settings);
        var plan = new JobPlan(schedules, settings);
        builder.Services.AddSingleton(plan);
        builder.Services.AddSingleton<JobRunner>();
        builder.Services.AddSingleton<RecordSweep>();
        builder.Services.AddScoped<JobBoard>();
        foreach (var schedule in schedules)
        {
            builder.Services.AddScoped(schedule.Job);
        }

        if (!plan.IsClockOn)
        {
            builder.Services.AddSingleton<IJobEngine, HandEngine>();
            return builder;
        }

        DemandCron(plan);
        builder.Services.AddSingleton<IJobEngine, QuartzEngine>();
        builder.Services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "exchange");
            quartz.UseDefaultThreadPool(2);
            if (postgres is not null)
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(NpgsqlFactory.Instance, postgres);
                    store.UseClustering(cluster =>
                        cluster.CheckinInterval = TimeSpan.FromSeconds(5)
                    );
                    store.ProvisionSchema();
                });
            }

            foreach (var schedule in plan.Schedules)
            {
                quartz.AddJob<QuartzJob>(job => job.WithIdentity(schedule.Name).StoreDurably());
                if (plan.IsOn(schedule))
                {
                    quartz.AddTrigger(trigger =>
                        trigger
                            .ForJob(schedule.Name)
                            .WithIdentity(schedule.Name)
                            .WithCronSchedule(
                                schedule.Cron,
                                cron => cron.InTimeZone(TimeZoneInfo.Utc)
                            )
                    );
                }
            }
        });
        builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return builder;
    }

    /// <summary>A name that is mistyped would leave its job as it was, without a word.</summary>
    private static void DemandNames(IReadOnlyList<JobSchedule> schedules, JobSettings settings)
    {
        var known = schedules.Select(schedule => schedule.Name).ToHashSet();
        if (
            settings.Off.Concat(settings.Cron.Keys).FirstOrDefault(name => !known.Contains(name)) is
            { } name
        )
        {
            throw new SettingsException($"Setting under 'Jobs': there is no job '{name}'");
        }
    }

    private static void DemandCron(JobPlan plan)
    {
        var wrong = plan.Schedules.FirstOrDefault(one => !CronExpression.TryParse(one.Cron, out _));
        if (wrong is not null)
        {
            throw new SettingsException(
                $"Setting 'Jobs:Cron:{wrong.Name}': '{wrong.Cron}' is not a cron expression of six fields"
            );
        }
    }
}
