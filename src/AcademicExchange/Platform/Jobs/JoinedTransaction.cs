using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace AcademicExchange.Platform.Jobs;

/// <summary>A transaction of its own; or, where one is open, a part of it: whoever opened that one then decides.</summary>
public readonly struct JoinedTransaction(IDbContextTransaction? own) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken cancel) =>
        own?.CommitAsync(cancel) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Transactions that several may share.</summary>
public static class JoinedTransactions
{
    public static async Task<JoinedTransaction> JoinTransactionAsync(
        this DatabaseFacade database,
        CancellationToken cancel
    ) =>
        new(
            database.CurrentTransaction is null
                ? await database.BeginTransactionAsync(cancel)
                : null
        );
}
