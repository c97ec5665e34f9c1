using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AcademicExchange.Tests.Jobs;

/// <summary>The real program as a process of its own, killed in the middle of its work and started again.</summary>
public sealed class KillTests(AppFactory app) : IClassFixture<AppFactory>, IDisposable
{
    private const int Mails = 120;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly string _folder = Directory.CreateTempSubdirectory("kill-").FullName;
    private readonly List<Process> _running = [];

    private string MailFolder => Path.Combine(_folder, "mail");

    [Fact]
    public async Task Outbox_ProcessKilledAgainAndAgain_SendsEachMailUnderOneMessageId()
    {
        // The processes live by the real clock.
        app.Clock.Set(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        await WriteMailsAsync();
        await MoveOutAsync();
        for (var kill = 1; kill <= 3; kill++)
        {
            Start();
            await UntilAsync(() => Task.FromResult(Sent() >= kill * Mails / 5));
            await KillAsync();
        }

        Assert.InRange(Sent(), 1, Mails - 1);
        Start();
        await UntilAsync(async () => await OpenAsync() == 0);
        await KillAsync();

        Assert.Equal(Mails, Sent());
        Assert.Equal(0L, await CountAsync("\"Mails\" WHERE \"SentUtc\" IS NULL"));
        Assert.Equal((long)Mails, await CountAsync("\"Outbox\" WHERE \"DoneUtc\" IS NOT NULL"));
    }

    public void Dispose()
    {
        foreach (var process in _running)
        {
            process.Kill();
            process.Dispose();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WriteMailsAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var writer = scope.ServiceProvider.GetRequiredService<MailWriter>();
        for (var n = 0; n < Mails; n++)
        {
            writer.Add(
                new KilledMail(),
                new MailRecipient($"k{n}@example.org", "K", Reader.Of(Language.Az)),
                "kill:" + n.ToString(CultureInfo.InvariantCulture)
            );
        }

        await scope.ServiceProvider.GetRequiredService<DbContext>().SaveChangesAsync();
    }

    /// <summary>The test's own program holds its SQLite file, so the others get a copy; PostgreSQL is shared.</summary>
    private async Task MoveOutAsync()
    {
        if (!TestDatabase.IsPostgres)
        {
            await new BackupSqlite(Path.Combine(app.Storage, "exchange.db")).DumpAsync(
                Path.Combine(_folder, "exchange.db"),
                CancellationToken.None
            );
        }
    }

    /// <summary>One process on SQLite, two on PostgreSQL.</summary>
    private void Start()
    {
        for (var n = 0; n < (TestDatabase.IsPostgres ? 2 : 1); n++)
        {
            var start = new ProcessStartInfo(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "AcademicExchange.dll")]
            )
            {
                WorkingDirectory = AppContext.BaseDirectory,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            var configuration = app.Services.GetRequiredService<IConfiguration>();
            start.Environment["Storage__Root"] = _folder;
            start.Environment["Database__Provider"] = configuration["Database:Provider"];
            start.Environment["ConnectionStrings__Exchange"] = configuration.GetConnectionString(
                DataServices.ConnectionName
            );
            start.Environment["Urls"] = "http://127.0.0.1:0";
            start.Environment["Demo__Seed"] = "false";
            start.Environment["Jobs__Enabled"] = "false";
            start.Environment["Outbox__Lease"] = "00:00:02";
            var process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            _running.Add(process);
        }
    }

    private async Task KillAsync()
    {
        foreach (var process in _running)
        {
            Assert.False(process.HasExited, "the program ended by itself");
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _running.Clear();
    }

    private int Sent() =>
        Directory.Exists(MailFolder) ? Directory.GetFiles(MailFolder, "*.eml").Length : 0;

    private Task<long> OpenAsync() =>
        CountAsync("\"Outbox\" WHERE \"DoneUtc\" IS NULL AND \"DeadUtc\" IS NULL");

    private async Task<long> CountAsync(string rows)
    {
        await using DbConnection connection = TestDatabase.IsPostgres
            ? new NpgsqlConnection(
                app.Services.GetRequiredService<IConfiguration>()
                    .GetConnectionString(DataServices.ConnectionName)
            )
            : new SqliteConnection($"Data Source={Path.Combine(_folder, "exchange.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in this file.
        command.CommandText = "SELECT COUNT(*) FROM " + rows;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        var watch = Stopwatch.StartNew();
        while (!await reached())
        {
            Assert.True(watch.Elapsed < Patience, "the program did not get on");
            await Task.Delay(10);
        }
    }

    private sealed record KilledMail : IMail
    {
        public string Key => "Mail.AgreementOverdue";

        public IReadOnlyList<object?> Args => ["K-1", "K", ManualClock.Start];
    }
}
