using Microsoft.Data.Sqlite;

namespace AcademicExchange.Data;

/// <summary>
/// VACUUM INTO reads one snapshot of the live file, its journal included; copying the files of a live database loses rows.
/// </summary>
internal sealed class BackupSqlite(string databasePath) : BackupDatabase
{
    private static readonly string[] Endings = ["", "-wal", "-shm"];

    public override string DumpName => "exchange.db";

    public override async Task DumpAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(databasePath))
        {
            throw new BackupException($"There is no database at '{databasePath}'");
        }

        await using var connection = new SqliteConnection(
            $"Data Source={databasePath};Mode=ReadWrite;Pooling=False"
        );
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", path);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public override Task DemandFreeAsync(bool force, CancellationToken cancel)
    {
        if (File.Exists(databasePath) && !force)
        {
            throw new BackupException(
                $"'{databasePath}' exists already; --force puts it aside and restores"
            );
        }

        return Task.CompletedTask;
    }

    /// <summary>The file with its journal, which would otherwise be played into the restored one.</summary>
    public override void PutAside(string folder)
    {
        foreach (var path in Endings.Select(ending => databasePath + ending).Where(File.Exists))
        {
            Directory.CreateDirectory(folder);
            File.Move(path, Path.Combine(folder, Path.GetFileName(path)));
        }
    }

    public override async Task LoadAsync(string path, CancellationToken cancel)
    {
        File.Copy(path, databasePath);
        await using var connection = new SqliteConnection(
            $"Data Source={databasePath};Pooling=False"
        );
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (await command.ExecuteScalarAsync(cancel) is not "ok")
        {
            throw new BackupException("The restored database is damaged");
        }
    }
}
