namespace AcademicExchange.Platform.Jobs;

/// <summary>
/// A sweep that is done again and again. It finds what is due by itself, so that a run that was missed, cut off or doubled changes
/// nothing in the end.
/// </summary>
public interface IRecurringJob
{
    Task RunAsync(CancellationToken cancel);
}
