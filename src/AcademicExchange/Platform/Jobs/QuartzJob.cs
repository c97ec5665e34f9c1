using Quartz;

namespace AcademicExchange.Platform.Jobs;

/// <summary>The one class that Quartz knows; the name of its job says which of ours runs.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob(JobRunner runner) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) => await runner.RunAsync(context.JobDetail.Key.Name, cancellationToken);
}
