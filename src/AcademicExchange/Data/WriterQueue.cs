using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AcademicExchange.Data;

/// <summary>
/// The one writer's place of an SQLite file, given in the order of asking (docs/adr/0021). Left to itself SQLite lets writers who wait sleep
/// and try again, each for longer: the place stands empty meanwhile, and whoever comes fresh is served first.
/// Processes other than this one still meet in SQLite, which waits as long.
/// </summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "Connections outlive the services and give their place back; nobody waits on its handle, so nothing is to be disposed"
)]
internal sealed class WriterQueue(SharedFlush flush) : DbTransactionInterceptor
{
    /// <summary>SQLITE_BUSY: what SQLite itself says after as long a wait.</summary>
    private const int Busy = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(7);

    private readonly SemaphoreSlim _place = new(1, 1);

    /// <summary>Waits without holding a thread, and begins at once: a caller who gave up meanwhile leaves no place taken.</summary>
    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    )
    {
        if (connection is not KeptConnection kept)
        {
            return result;
        }

        if (!kept.HasPlace)
        {
            await EnterAsync(cancellationToken);
        }

        return InterceptionResult<DbTransaction>.SuppressWithResult(
            kept.BeginInPlace(eventData.IsolationLevel)
        );
    }

    /// <summary>Whoever committed goes on once it is on the disk; the place is free before that.</summary>
    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) =>
        eventData.Context?.Database.GetDbConnection() is KeptConnection kept
            ? flush.FlushAsync(kept.DataSource)
            : Task.CompletedTask;

    public override void TransactionCommitted(
        DbTransaction transaction,
        TransactionEndEventData eventData
    )
    {
        if (eventData.Context?.Database.GetDbConnection() is KeptConnection kept)
        {
            flush.Flush(kept.DataSource);
        }
    }

    /// <summary>Waits without holding a thread.</summary>
    /// <exception cref="SqliteException">The wait was too long: "database is locked".</exception>
    public async Task EnterAsync(CancellationToken cancel) =>
        Check(await _place.WaitAsync(Patience, cancel));

    /// <exception cref="SqliteException">As <see cref="EnterAsync"/>.</exception>
    public void Enter() => Check(_place.Wait(Patience));

    public void Leave() => _place.Release();

    private static void Check(bool entered)
    {
        if (!entered)
        {
            throw new SqliteException(
                "The writers before this one took too long: database is locked",
                Busy
            );
        }
    }
}
