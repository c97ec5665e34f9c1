using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Tests.Jobs;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AcademicExchange.Tests.Data;

/// <summary>
/// A database of the first release, full, is brought up to date by a program that is killed at ever later moments of it; each time the lock
/// of a dead migration is left behind as well. The next start goes on, and no row is lost.
/// </summary>
public sealed class KilledUpgradeTests(AppFactory app) : IClassFixture<AppFactory>, IDisposable
{
    private static readonly Dictionary<string, string> Loud = new()
    {
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
        ["Outbox:Enabled"] = "false",
    };

    /// <summary>Commands of the migrations after which the program is killed.</summary>
    private static readonly int[] Moments = [1, 4, 9, 15];

    private readonly KilledInstance _instance = new(app);

    [Fact]
    public async Task Start_AfterKillsInTheMiddleOfMigrations_GoesOnAndLosesNoRow()
    {
        await FillAsync();
        await _instance.MoveOutAsync();
        var all = await GoBackAsync();
        var columns = await ColumnsAsync();
        var before = await RowsAsync(columns);
        Assert.Contains(before, row => row.StartsWith("Agreements: ", StringComparison.Ordinal));
        var cutShort = 0;
        foreach (var moment in Moments)
        {
            await PlantLockAsync();
            await KillAtAsync(moment);
            cutShort += await AppliedAsync() < all ? 1 : 0;
        }

        Assert.True(cutShort > 0, "no kill came before the end of the migrations");
        await PlantLockAsync();
        _instance.Start(Loud);
        using var client = await _instance.Running[0].ConnectAsync();
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal("ready", await ready.Content.ReadAsStringAsync());
        Assert.Equal(all, await AppliedAsync());
        Assert.Empty(before.Except(await RowsAsync(columns)));
        if (!TestDatabase.IsPostgres)
        {
            Assert.Equal(["ok"], await _instance.ReadAsync("PRAGMA integrity_check"));
            Assert.Equal(
                await _instance.CountAsync("\"Agreements\""),
                await _instance.CountAsync("\"AgreementKeys\"")
            );
        }
    }

    public void Dispose() => _instance.Dispose();

    private async Task FillAsync()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        await app.AddAsync(tabriz, baku);
        foreach (var state in Enum.GetValues<AgreementState>())
        {
            await app.AddAsync(An.Agreement(tabriz, baku).In(state));
        }

        // Its age by the real clock would be taken for an outbox that stands.
        await app.ChangeAsync(data => data.Outbox.ExecuteDeleteAsync());
    }

    /// <summary>To the first migration; gives the number of all.</summary>
    private async Task<int> GoBackAsync()
    {
        await using var data = Context();
        var all = data.Database.GetMigrations().ToList();
        Assert.Empty(await data.Database.GetPendingMigrationsAsync());
        await data.GetService<IMigrator>().MigrateAsync(all[0]);
        Assert.Equal(1, await AppliedAsync());
        return all.Count;
    }

    private AppDbContext Context() =>
        TestDatabase.IsPostgres
            ? new PostgresAppDbContext(
                new DbContextOptionsBuilder<PostgresAppDbContext>()
                    .UseNpgsql(_instance.Connection)
                    .Options
            )
            : new SqliteAppDbContext(
                new DbContextOptionsBuilder<SqliteAppDbContext>()
                    .UseSqlite(_instance.Connection)
                    .Options
            );

    private async Task<int> AppliedAsync() =>
        (int)await _instance.CountAsync("\"__EFMigrationsHistory\"");

    /// <summary>PostgreSQL forgets the locks of the dead by itself.</summary>
    private async Task PlantLockAsync()
    {
        if (!TestDatabase.IsPostgres)
        {
            await _instance.ReadAsync(
                """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock"
                ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT OR IGNORE INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01 00:00:00');
                """
            );
        }
    }

    private async Task KillAtAsync(int moment)
    {
        var dead = new TaskCompletionSource();
        var (isMigrating, commands) = (false, 0);
        _instance.Start(Loud, Hear);
        await dead.Task.WaitAsync(TimeSpan.FromSeconds(90));
        foreach (var process in _instance.Running)
        {
            process.Kill();
        }

        await _instance.BuryAsync();

        void Hear(string line)
        {
            isMigrating |= line.Contains("Applying", StringComparison.Ordinal);
            var isCommand = isMigrating && line.Contains("20101", StringComparison.Ordinal);
            if (isCommand && Interlocked.Increment(ref commands) == moment)
            {
                foreach (var process in _instance.Running)
                {
                    process.Kill();
                }

                dead.TrySetResult();
            }
            else if (line.Contains("Now listening", StringComparison.Ordinal))
            {
                dead.TrySetResult();
            }
        }
    }

    /// <summary>Table and column; a later version may have more, and none less.</summary>
    private Task<List<string>> ColumnsAsync() =>
        _instance.ReadAsync(
            TestDatabase.IsPostgres
                ? "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2"
                : "SELECT m.name, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' ORDER BY 1, 2"
        );

    /// <summary>Every row of the tables that people fill, in these columns.</summary>
    private async Task<List<string>> RowsAsync(IReadOnlyList<string> columns)
    {
        string[] others = ["__EF", "qrtz_", "QRTZ_", "DataProtectionKeys", "JobRuns", "sqlite_"];
        var rows = new List<string>();
        foreach (var table in columns.Select(pair => pair.Split('|')).GroupBy(pair => pair[0]))
        {
            if (
                table.Key.Contains("FullText", StringComparison.Ordinal)
                || Array.Exists(others, one => table.Key.StartsWith(one, StringComparison.Ordinal))
            )
            {
                continue;
            }

            var names = string.Join(", ", table.Select(pair => $"\"{pair[1]}\""));
            rows.AddRange(
                (await _instance.ReadAsync($"SELECT {names} FROM \"{table.Key}\"")).Select(row =>
                    table.Key + ": " + row
                )
            );
        }

        return rows;
    }
}
