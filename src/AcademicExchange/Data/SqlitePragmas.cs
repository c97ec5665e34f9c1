using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace AcademicExchange.Data;

/// <summary>
/// What each SQLite connection needs: an acknowledged write that survives a power cut, a bounded wait for the writer, foreign keys,
/// a journal that does not grow for ever. WAL is a property of the file; <see cref="DatabaseStart"/> sees to it.
/// Said once to each connection of the pool, which keeps it: EF opens one for every statement, and saying it each time took longer
/// than most of them.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA synchronous=FULL; PRAGMA busy_timeout=7000; PRAGMA foreign_keys=ON; PRAGMA journal_size_limit=67108864;";

    private readonly ConditionalWeakTable<sqlite3, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (_told.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        _told.AddOrUpdate(handle, this);
    }

    /// <summary>SQLite runs in the process: there is nothing to wait for.</summary>
    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
