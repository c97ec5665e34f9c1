using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>The outbox on either database; only the claim is said in its own words.</summary>
internal abstract class OutboxStore(AppDbContext data, TimeProvider clock) : IOutboxStore
{
    private const int ErrorLength = 2000;

    protected AppDbContext Data => data;

    protected DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    public abstract Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        string lease,
        int atMost,
        TimeSpan holds,
        CancellationToken cancel
    );

    public Task RenewAsync(string lease, TimeSpan holds, CancellationToken cancel)
    {
        var until = NowUtc + holds;
        return OpenOf(lease)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.LeasedUntilUtc, until), cancel);
    }

    public async Task<bool> CompleteAsync(Guid id, string lease, CancellationToken cancel)
    {
        var now = NowUtc;
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        // Said in SQL: this runs once a message, and putting an update together costs more than the update.
        var mine = await data.Database.ExecuteSqlAsync(
            $"""
            UPDATE "Outbox" SET "DoneUtc" = {now}, "LeasedBy" = NULL, "LeasedUntilUtc" = NULL, "LastError" = NULL
            WHERE "Id" = {id} AND "LeasedBy" = {lease} AND "DoneUtc" IS NULL AND "DeadUtc" IS NULL
            """,
            cancel
        );
        if (mine == 0)
        {
            return false;
        }

        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    public Task FailAsync(
        Guid id,
        string lease,
        string error,
        TimeSpan wait,
        bool dead,
        CancellationToken cancel
    )
    {
        var due = NowUtc + wait;
        DateTime? deadUtc = dead ? NowUtc : null;
        var kept = error.Length > ErrorLength ? error[..ErrorLength] : error;
        return OpenOf(lease)
            .Where(m => m.Id == id)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(m => m.DueUtc, due)
                        .SetProperty(m => m.DeadUtc, deadUtc)
                        .SetProperty(m => m.LeasedBy, (string?)null)
                        .SetProperty(m => m.LeasedUntilUtc, (DateTime?)null)
                        .SetProperty(m => m.LastError, kept),
                cancel
            );
    }

    public Task ReleaseAsync(string lease, CancellationToken cancel) =>
        OpenOf(lease)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(m => m.LeasedBy, (string?)null)
                        .SetProperty(m => m.LeasedUntilUtc, (DateTime?)null),
                cancel
            );

    private IQueryable<OutboxMessage> OpenOf(string lease) =>
        data.Outbox.Where(m => m.LeasedBy == lease && m.DoneUtc == null && m.DeadUtc == null);
}

internal sealed class SqliteOutboxStore(AppDbContext data, TimeProvider clock)
    : OutboxStore(data, clock)
{
    public override async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        string lease,
        int atMost,
        TimeSpan holds,
        CancellationToken cancel
    )
    {
        var now = NowUtc;
        var until = now + holds;

        // An update that finds nothing still takes the only writer's place; looking first does not.
        if (
            !await Data.Outbox.AnyAsync(
                m => m.DoneUtc == null && m.DeadUtc == null && m.DueUtc <= now,
                cancel
            )
        )
        {
            return [];
        }

        // A statement that answers with rows would not wait in the queue of the writers by itself.
        await using var transaction = await Data.Database.BeginTransactionAsync(cancel);
        var claimed = await Data
            .Outbox.FromSql(
                $"""
                UPDATE "Outbox" SET "LeasedBy" = {lease}, "LeasedUntilUtc" = {until}, "Attempts" = "Attempts" + 1
                WHERE "Id" IN (
                    SELECT "Id" FROM "Outbox"
                    WHERE "DoneUtc" IS NULL AND "DeadUtc" IS NULL AND "DueUtc" <= {now}
                      AND ("LeasedUntilUtc" IS NULL OR "LeasedUntilUtc" < {now})
                    ORDER BY "DueUtc" LIMIT {atMost})
                RETURNING *
                """
            )
            .AsNoTracking()
            .ToListAsync(cancel);
        await transaction.CommitAsync(cancel);
        return claimed;
    }
}

internal sealed class PostgresOutboxStore(AppDbContext data, TimeProvider clock)
    : OutboxStore(data, clock)
{
    public override async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        string lease,
        int atMost,
        TimeSpan holds,
        CancellationToken cancel
    )
    {
        var now = NowUtc;
        var until = now + holds;
        return await Data
            .Outbox.FromSql(
                $"""
                WITH due AS MATERIALIZED (
                    SELECT "Id" FROM "Outbox"
                    WHERE "DoneUtc" IS NULL AND "DeadUtc" IS NULL AND "DueUtc" <= {now}
                      AND ("LeasedUntilUtc" IS NULL OR "LeasedUntilUtc" < {now})
                    ORDER BY "DueUtc" LIMIT {atMost}
                    FOR UPDATE SKIP LOCKED)
                UPDATE "Outbox" SET "LeasedBy" = {lease}, "LeasedUntilUtc" = {until}, "Attempts" = "Attempts" + 1
                FROM due WHERE "Outbox"."Id" = due."Id"
                RETURNING "Outbox".*
                """
            )
            .AsNoTracking()
            .ToListAsync(cancel);
    }
}
