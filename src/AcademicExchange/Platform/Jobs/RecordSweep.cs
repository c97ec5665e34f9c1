using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Jobs;

/// <summary>
/// Goes over what is due, each record whole or not at all: a process that is killed has done some of them and the others not, and one that
/// cannot be done does not hold up the rest. A batch shares a scope, in which calendars and rules are read once; nothing of one record is
/// left for the next, and after a failure a new one begins.
/// </summary>
public sealed class RecordSweep(IServiceScopeFactory scopes, ILogger<RecordSweep> log)
{
    private const int Batch = 200;

    /// <summary>A morning's reminders share a flush by so many; other writers wait for them some ten milliseconds.</summary>
    public const int Together = 20;

    /// <param name="due">The ids of what is due, to be narrowed and cut here.</param>
    /// <param name="stepAsync">What is done for one of them.</param>
    /// <param name="cancel">The process stops.</param>
    /// <param name="together">
    /// So many share a transaction where all of them can be done; else each has its own. For steps that touch nothing but the database, and
    /// open transactions by <see cref="JoinedTransactions"/> only.
    /// </param>
    public Task RunAsync<TService>(
        Func<TService, IQueryable<Guid>> due,
        Func<TService, Guid, CancellationToken, Task> stepAsync,
        CancellationToken cancel,
        int together = 1
    )
        where TService : notnull =>
        RunAsync(
            due,
            async (scope, some) =>
            {
                foreach (var id in some)
                {
                    await stepAsync(scope.Get<TService>(), id, cancel);
                    scope.Get<DbContext>().ChangeTracker.Clear();
                }
            },
            together,
            cancel
        );

    /// <summary>The same by steps that do many nearly as quickly as one: <see cref="Together"/> at a time, or each alone where they fail.</summary>
    public Task RunTogetherAsync<TService>(
        Func<TService, IQueryable<Guid>> due,
        Func<TService, IReadOnlyList<Guid>, CancellationToken, Task> stepAsync,
        CancellationToken cancel
    )
        where TService : notnull =>
        RunAsync(
            due,
            async (scope, some) =>
            {
                await stepAsync(scope.Get<TService>(), some, cancel);
                scope.Get<DbContext>().ChangeTracker.Clear();
            },
            Together,
            cancel
        );

    private async Task RunAsync<TService>(
        Func<TService, IQueryable<Guid>> due,
        Func<ChangingScope, Guid[], Task> doAsync,
        int together,
        CancellationToken cancel
    )
        where TService : notnull
    {
        var last = Guid.Empty;
        List<Guid> ids;
        do
        {
            await using var scope = new ChangingScope(scopes);
            ids = await due(scope.Get<TService>())
                .Where(id => id > last)
                .Order()
                .Take(Batch)
                .ToListAsync(cancel);
            foreach (var some in ids.Chunk(together))
            {
                if (some.Length == 1 || !await DoneAsync(scope, some))
                {
                    foreach (var id in some)
                    {
                        await DoneAsync(scope, [id]);
                    }
                }
            }

            last = ids.LastOrDefault();
        } while (ids.Count == Batch);

        async Task<bool> DoneAsync(ChangingScope scope, Guid[] some)
        {
            try
            {
                await using var shared =
                    some.Length > 1
                        ? await scope.Get<DbContext>().Database.BeginTransactionAsync(cancel)
                        : null;
                await doAsync(scope, some);
                await (shared?.CommitAsync(cancel) ?? Task.CompletedTask);
                return true;
            }
            catch (Exception failure)
                when (failure is RuleViolation or DbUpdateException or InvalidOperationException)
            {
                // Somebody was quicker, or it is not its time after all: the next sweep looks again.
                if (some.Length == 1)
                {
                    log.LogWarning(failure, "{Id} was left for the next sweep", some[0]);
                }

                await scope.ChangeAsync();
                return false;
            }
        }
    }

    /// <summary>A scope that can be left for a new one.</summary>
    private sealed class ChangingScope(IServiceScopeFactory scopes) : IAsyncDisposable
    {
        private AsyncServiceScope _scope = scopes.CreateAsyncScope();

        public T Get<T>()
            where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

        public async Task ChangeAsync()
        {
            await _scope.DisposeAsync();
            _scope = scopes.CreateAsyncScope();
        }

        public ValueTask DisposeAsync() => _scope.DisposeAsync();
    }
}
