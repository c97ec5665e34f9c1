using System.Data.Common;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AcademicExchange.Data;

/// <summary>Rings for the worker when rows of the outbox were saved: after the save, and after the commit around it.</summary>
internal sealed class OutboxBell(OutboxSignal signal)
    : DbTransactionInterceptor,
        ISaveChangesInterceptor
{
    public override void TransactionCommitted(
        DbTransaction transaction,
        TransactionEndEventData eventData
    ) => RingFor(eventData.Context);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        RingFor(eventData.Context);
        return Task.CompletedTask;
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        RingFor(eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        RingFor(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void RingFor(DbContext? context)
    {
        if (context?.ChangeTracker.Entries<OutboxMessage>().Any() == true)
        {
            signal.Ring();
        }
    }
}
