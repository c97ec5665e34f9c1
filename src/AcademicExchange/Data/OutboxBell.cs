using System.Data.Common;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
        if (context is not null && WroteMessages(context.ChangeTracker))
        {
            signal.Ring();
        }
    }

    /// <summary>Looks at what is tracked as it is: all of it was just saved, and to compare it once more costs as much as the save did.</summary>
    private static bool WroteMessages(ChangeTracker tracker)
    {
        var compares = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        var wrote = tracker.Entries<OutboxMessage>().Any();
        tracker.AutoDetectChangesEnabled = compares;
        return wrote;
    }
}
