using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Jobs;

/// <summary>
/// Goes over what is due, each record in a scope and a transaction of its own: a process that is killed has done some of them whole
/// and the others not at all, and one that cannot be done does not hold up the rest.
/// </summary>
public sealed class RecordSweep(IServiceScopeFactory scopes, ILogger<RecordSweep> log)
{
    private const int Batch = 200;

    /// <param name="due">The ids of what is due, to be narrowed and cut here.</param>
    /// <param name="stepAsync">What is done for one of them.</param>
    /// <param name="cancel">The process stops.</param>
    public async Task RunAsync<TService>(
        Func<TService, IQueryable<Guid>> due,
        Func<TService, Guid, CancellationToken, Task> stepAsync,
        CancellationToken cancel
    )
        where TService : notnull
    {
        var last = Guid.Empty;
        while (true)
        {
            List<Guid> ids;
            await using (var scope = scopes.CreateAsyncScope())
            {
                ids = await due(scope.ServiceProvider.GetRequiredService<TService>())
                    .Where(id => id > last)
                    .Order()
                    .Take(Batch)
                    .ToListAsync(cancel);
            }

            foreach (var id in ids)
            {
                await using var scope = scopes.CreateAsyncScope();
                try
                {
                    await stepAsync(
                        scope.ServiceProvider.GetRequiredService<TService>(),
                        id,
                        cancel
                    );
                }
                catch (Exception failure)
                    when (failure is RuleViolation or DbUpdateException or InvalidOperationException
                    )
                {
                    // Somebody was quicker, or it is not its time after all: the next sweep looks again.
                    log.LogWarning(failure, "{Id} was left for the next sweep", id);
                }
            }

            if (ids.Count < Batch)
            {
                return;
            }

            last = ids[^1];
        }
    }
}
