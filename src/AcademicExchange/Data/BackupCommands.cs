using AcademicExchange.Platform.Settings;
using Microsoft.Data.Sqlite;

namespace AcademicExchange.Data;

/// <summary>"backup DIR" and "restore DIR [--force]" in place of serving.</summary>
public static class BackupCommands
{
    /// <summary>Runs the command that the arguments name and gives the exit code; null where they name none.</summary>
    public static async Task<int?> RunCommandAsync(this WebApplication app, string[] args)
    {
        // Settings may be given as arguments too: --Urls=..., Urls=...
        if (args is [] or [['-' or '/', ..], ..] || args[0].Contains('='))
        {
            return null;
        }

        if (args is not ["backup" or "restore", { Length: > 0 } folder, .. var more])
        {
            // A mistyped command must not serve instead.
            await Console.Error.WriteLineAsync(
                "academic-exchange: backup DIR, or restore DIR [--force], or nothing to serve"
            );
            return 2;
        }

        var command = args[0];

        try
        {
            var backup = Create(app.Services, app.Configuration);
            var path = Path.GetFullPath(folder);
            var manifest =
                command == "backup"
                    ? await backup.MakeAsync(path, CancellationToken.None)
                    : await backup.RestoreAsync(
                        path,
                        more.Contains("--force"),
                        CancellationToken.None
                    );
            await Console.Out.WriteLineAsync(
                FormattableString.Invariant(
                    $"{command}: {manifest.Entries.Count} files, {manifest.Entries.Sum(entry => entry.Size)} bytes, {path}"
                )
            );
            return 0;
        }
        catch (BackupException refusal)
        {
            await Console.Error.WriteLineAsync("academic-exchange: " + refusal.Message);
            return 1;
        }
    }

    internal static Backup Create(IServiceProvider services, IConfiguration configuration)
    {
        var storage = services.GetRequiredService<StorageSettings>();
        var connection = configuration.GetConnectionString(DataServices.ConnectionName);
        BackupDatabase database =
            configuration.Read<DatabaseSettings>("Database").Provider == DatabaseProvider.Postgres
                ? new BackupPostgres(connection!)
                : new BackupSqlite(
                    connection is null
                        ? DataServices.SqlitePath(storage)
                        : new SqliteConnectionStringBuilder(connection).DataSource
                );
        return new Backup(storage, database, services.GetRequiredService<TimeProvider>());
    }
}
