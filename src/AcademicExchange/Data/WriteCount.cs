using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AcademicExchange.Data;

/// <summary>How often this process has written. What was read at one count still holds while the count stands (docs/adr/0015).</summary>
public sealed class WriteCount
{
    private long _count;

    public long Now => Interlocked.Read(ref _count);

    internal void Raise() => Interlocked.Increment(ref _count);
}

/// <summary>Raises the count once a write can be read by others: after a save, after a commit, after a statement that changed rows.</summary>
internal sealed class WriteCounter(WriteCount writes)
    : DbCommandInterceptor,
        ISaveChangesInterceptor,
        IDbTransactionInterceptor
{
    public override int NonQueryExecuted(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result
    ) => After(result);

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(After(result));

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result) => After(result);

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(After(result));

    public void TransactionCommitted(
        DbTransaction transaction,
        TransactionEndEventData eventData
    ) => writes.Raise();

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        writes.Raise();
        return Task.CompletedTask;
    }

    /// <param name="rows">How many changed; below zero where nobody counted.</param>
    private int After(int rows)
    {
        if (rows != 0)
        {
            writes.Raise();
        }

        return rows;
    }
}
