using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using AcademicExchange.Data;
using AcademicExchange.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AcademicExchange.Tests.Jobs;

/// <summary>
/// An instance of its own that the real program serves from other processes, to be killed. What a test has put into its own program comes
/// along: SQLite as a copy, for the test's program holds the file; PostgreSQL as it is.
/// </summary>
internal sealed class KilledInstance(AppFactory app) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly List<ServerProcess> _running = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("kill-").FullName;

    public IReadOnlyList<ServerProcess> Running => _running;

    /// <summary>One process on SQLite, two on PostgreSQL.</summary>
    public static int Processes => TestDatabase.IsPostgres ? 2 : 1;

    private string SqliteFile => Path.Combine(Folder, "exchange.db");

    public string Connection =>
        TestDatabase.IsPostgres
            ? app
                .Services.GetRequiredService<IConfiguration>()
                .GetConnectionString(DataServices.ConnectionName)!
            : $"Data Source={SqliteFile}";

    public async Task MoveOutAsync()
    {
        if (TestDatabase.IsPostgres)
        {
            return;
        }

        await new BackupSqlite(Path.Combine(app.Storage, "exchange.db")).DumpAsync(
            SqliteFile,
            CancellationToken.None
        );
        var keys = Directory.CreateDirectory(Path.Combine(Folder, "keys")).FullName;
        foreach (var key in Directory.GetFiles(Path.Combine(app.Storage, "keys")))
        {
            File.Copy(key, Path.Combine(keys, Path.GetFileName(key)));
        }
    }

    public void Start(
        IEnumerable<KeyValuePair<string, string>> settings,
        Action<string>? onLine = null
    )
    {
        var configuration = app.Services.GetRequiredService<IConfiguration>();
        Dictionary<string, string> all = new()
        {
            ["Database:Provider"] = configuration["Database:Provider"]!,
            ["Outbox:Lease"] = "00:00:02",
        };
        if (TestDatabase.IsPostgres)
        {
            all["ConnectionStrings:Exchange"] = Connection;
        }

        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        for (var n = 0; n < Processes; n++)
        {
            _running.Add(ServerProcess.Start(Folder, all, onLine));
        }
    }

    /// <summary>kill -9 of all of them.</summary>
    public async Task KillAsync()
    {
        foreach (var process in _running)
        {
            Assert.False(
                process.HasExited,
                "the program ended by itself: " + string.Join('\n', process.Output.TakeLast(20))
            );
            await process.KillAsync();
            process.Dispose();
        }

        _running.Clear();
    }

    /// <summary>Forgets those that were killed one by one.</summary>
    public async Task BuryAsync()
    {
        foreach (var process in _running)
        {
            await process.EndedAsync();
            process.Dispose();
        }

        _running.Clear();
    }

    public async Task<long> CountAsync(string rows) =>
        Convert.ToInt64(
            (await ReadAsync("SELECT COUNT(*) FROM " + rows))[0],
            CultureInfo.InvariantCulture
        );

    /// <summary>Rows as text, their values parted by a bar.</summary>
    public async Task<List<string>> ReadAsync(string query)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in the tests.
        command.CommandText = query;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(n =>
                            Convert.ToString(reader.GetValue(n), CultureInfo.InvariantCulture)
                        )
                )
            );
        }

        return rows;
    }

    public static async Task UntilAsync(Func<Task<bool>> reached)
    {
        var watch = Stopwatch.StartNew();
        while (!await reached())
        {
            Assert.True(watch.Elapsed < Patience, "the program did not get on");
            await Task.Delay(10);
        }
    }

    public void Dispose()
    {
        _running.ForEach(process => process.Dispose());
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = TestDatabase.IsPostgres
            ? new NpgsqlConnection(Connection)
            : new SqliteConnection(Connection);
        await connection.OpenAsync();
        return connection;
    }
}
