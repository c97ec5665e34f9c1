using System.Data.Common;
using AcademicExchange.Data.Demo;
using AcademicExchange.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>
/// Brings the database up to date before the program serves: migrations only when some are pending, then the reference data that is missing,
/// the seal of what was kept without one and, where it is wanted, the demonstration.
/// On SQLite one process owns the file: a lock file beside it is held as long as the program runs.
/// </summary>
public sealed class DatabaseStart(
    IServiceScopeFactory scopes,
    StorageSettings storage,
    ReferenceData reference,
    ILogger<DatabaseStart> log
) : IDisposable
{
    private FileStream? _owner;

    /// <exception cref="SettingsException">Another process serves this SQLite file.</exception>
    /// <exception cref="StartException">The database does not answer, or lets nobody in.</exception>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        Directory.CreateDirectory(storage.Root);
        await using var scope = scopes.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (data is SqliteAppDbContext)
        {
            Own();
        }

        try
        {
            await StartLock.HoldAsync(data, () => MigrateAsync(data, cancel), cancel);
        }
        catch (Exception fault) when (Away(fault) is { } away)
        {
            throw new StartException("The database does not answer: " + away.Message, fault);
        }

        if (data is SqliteAppDbContext)
        {
            // A restored copy is not in WAL mode yet; EF opens files read-only to look at them, so no connection may set it.
            await data.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancel);
        }

        await reference.LoadAsync(data, cancel);
        await scope.ServiceProvider.GetRequiredService<PlainReferences>().SealAsync(cancel);
        await scope.ServiceProvider.GetRequiredService<DemoData>().SeedAsync(cancel);
    }

    public void Dispose() => _owner?.Dispose();

    /// <summary>A database that cannot be reached, or that refuses the password (class 28 of SQL states); else null.</summary>
    private static DbException? Away(Exception? fault) =>
        fault switch
        {
            null => null,
            DbException away => away.IsTransient
            || away.SqlState?.StartsWith("28", StringComparison.Ordinal) == true
                ? away
                : null,
            _ => Away(fault.InnerException),
        };

    private async Task MigrateAsync(AppDbContext data, CancellationToken cancel)
    {
        var applied = await AppliedAsync(data, cancel);
        var pending = data.Database.GetMigrations().Count(one => !applied.Contains(one));
        if (pending > 0)
        {
            log.LogInformation("Applying {Count} migrations", pending);
            if (data is SqliteAppDbContext)
            {
                await ClearStaleLockAsync(data, cancel);
            }

            await data.Database.MigrateAsync(cancel);
        }
    }

    /// <summary>What the database has. EF makes a model of this one table before it asks, a tenth of a start.</summary>
    private static async Task<HashSet<string>> AppliedAsync(
        AppDbContext data,
        CancellationToken cancel
    )
    {
        HashSet<string> applied = [];
        try
        {
            await data.Database.OpenConnectionAsync(cancel);
            await using var command = data.Database.GetDbConnection().CreateCommand();
            command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" """;
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                applied.Add(rows.GetString(0));
            }
        }
        catch (DbException)
        {
            // Nothing is there yet; where there is more to it than that, the migrations say so.
        }
        finally
        {
            await data.Database.CloseConnectionAsync();
        }

        return applied;
    }

    private void Own()
    {
        try
        {
            _owner ??= new FileStream(
                Path.Combine(storage.Root, "exchange.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (UnauthorizedAccessException wrong)
        {
            throw new SettingsException($"Setting 'Storage:Root': {wrong.Message}");
        }
        catch (IOException)
        {
            throw new SettingsException(
                $"Another process already serves the SQLite database in '{storage.Root}'; several processes need PostgreSQL"
            );
        }
    }

    /// <summary>A row left by a killed migration would make every later start wait for ever; we hold the file, so it is stale.</summary>
    private static async Task ClearStaleLockAsync(AppDbContext data, CancellationToken cancel)
    {
        var tables = await data
            .Database.SqlQuery<int>(
                $"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'"
            )
            .SingleAsync(cancel);
        if (tables > 0)
        {
            await data.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancel);
        }
    }
}
