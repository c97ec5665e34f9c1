using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Outbox;

/// <summary>How much is still to be done. Late: due for more than five minutes.</summary>
public sealed record OutboxState(int Open, int Late, int Dead, DateTime? OldestDueUtc);

/// <summary>The outbox as the administrator and the health check see it.</summary>
public sealed class OutboxBoard(DbContext data, OutboxSignal signal, TimeProvider clock)
{
    public static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(5);

    private IQueryable<OutboxMessage> Open =>
        data.Set<OutboxMessage>()
            .AsNoTracking()
            .Where(message => message.DoneUtc == null && message.DeadUtc == null);

    public async Task<OutboxState> StateAsync(CancellationToken cancel)
    {
        var late = clock.GetUtcNow().UtcDateTime - LateAfter;
        return new OutboxState(
            await Open.CountAsync(cancel),
            await Open.CountAsync(message => message.DueUtc < late, cancel),
            await data.Set<OutboxMessage>().CountAsync(message => message.DeadUtc != null, cancel),
            await OldestDueUtcAsync(cancel)
        );
    }

    /// <summary>When the oldest message fell due that is still open; null where nothing waits.</summary>
    public Task<DateTime?> OldestDueUtcAsync(CancellationToken cancel) =>
        Open.MinAsync(message => (DateTime?)message.DueUtc, cancel);

    /// <summary>What failed and waits, or was given up; the newest first.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> TroubledAsync(
        bool dead,
        int atMost,
        CancellationToken cancel
    ) =>
        await (
            dead
                ? data.Set<OutboxMessage>()
                    .AsNoTracking()
                    .Where(message => message.DeadUtc != null)
                    .OrderByDescending(message => message.DeadUtc)
                : Open.Where(message => message.LastError != null)
                    .OrderBy(message => message.DueUtc)
        )
            .Take(atMost)
            .ToListAsync(cancel);

    /// <summary>Gives a dead or waiting message a new life, due at once; all dead ones where no id is given. The number revived.</summary>
    public async Task<int> RetryAsync(Guid? id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var chosen = id is null
            ? data.Set<OutboxMessage>().Where(message => message.DeadUtc != null)
            : data.Set<OutboxMessage>()
                .Where(message =>
                    message.Id == id && message.DoneUtc == null && message.LeasedBy == null
                );
        var revived = await chosen.ExecuteUpdateAsync(
            row =>
                row.SetProperty(message => message.DeadUtc, (DateTime?)null)
                    .SetProperty(message => message.Attempts, 0)
                    .SetProperty(message => message.DueUtc, now),
            cancel
        );
        signal.Ring();
        return revived;
    }
}
