using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Jobs;

/// <summary>
/// Goes over what is due, each record in a transaction of its own: a process that is killed has done some of them whole and the others not
/// at all, and one that cannot be done does not hold up the rest. A batch shares a scope, in which calendars and rules are read once; nothing
/// of one record is left for the next, and after a failure a new one begins.
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
            var scope = scopes.CreateAsyncScope();
            List<Guid> ids;
            try
            {
                ids = await due(scope.ServiceProvider.GetRequiredService<TService>())
                    .Where(id => id > last)
                    .Order()
                    .Take(Batch)
                    .ToListAsync(cancel);
                foreach (var id in ids)
                {
                    try
                    {
                        await stepAsync(
                            scope.ServiceProvider.GetRequiredService<TService>(),
                            id,
                            cancel
                        );
                        scope.ServiceProvider.GetRequiredService<DbContext>().ChangeTracker.Clear();
                    }
                    catch (Exception failure)
                        when (failure
                                is RuleViolation
                                    or DbUpdateException
                                    or InvalidOperationException
                        )
                    {
                        // Somebody was quicker, or it is not its time after all: the next sweep looks again.
                        log.LogWarning(failure, "{Id} was left for the next sweep", id);
                        await scope.DisposeAsync();
                        scope = scopes.CreateAsyncScope();
                    }
                }
            }
            finally
            {
                await scope.DisposeAsync();
            }

            if (ids.Count < Batch)
            {
                return;
            }

            last = ids[^1];
        }
    }
}
