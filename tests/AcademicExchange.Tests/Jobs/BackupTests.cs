using System.Security.Cryptography;
using System.Text;
using AcademicExchange.Data;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Settings;
using AcademicExchange.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Jobs;

/// <summary>The drill: back up while people write, restore elsewhere, compare.</summary>
public sealed class BackupTests(BackupTests.SqliteApp app)
    : IClassFixture<BackupTests.SqliteApp>,
        IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private int _written;
    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;

    [Fact]
    public async Task Restore_OfABackupMadeWhileWriting_DiffersInNothing()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(stop.Token));
        await WrittenAsync(5);

        var backup = Path.Combine(_folder, "backup");
        var manifest = await Of(app.Storage).MakeAsync(backup, None);
        await WrittenAsync(_written + 5);
        await stop.CancelAsync();
        await writing;
        var target = Path.Combine(_folder, "elsewhere");
        await Of(target).RestoreAsync(backup, force: false, None);

        Assert.Contains(
            manifest.Entries,
            entry => entry.Path.StartsWith("keys/", StringComparison.Ordinal)
        );
        Assert.Equal(
            await RowsAsync(Path.Combine(backup, "exchange.db")),
            await RowsAsync(Path.Combine(target, "exchange.db"))
        );
        foreach (var (name, hash) in await FilesAsync(Path.Combine(target, "exchange.db")))
        {
            var path = Path.Combine(target, "files", name[..2], name);
            Assert.Equal(
                hash,
                Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path)))
            );
        }

        foreach (var key in Directory.GetFiles(Path.Combine(target, "keys")))
        {
            Assert.True(
                OperatingSystem.IsWindows()
                    || File.GetUnixFileMode(key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)
            );
        }
    }

    [Fact]
    public async Task Restore_IntoAFullTarget_IsRefusedUnlessForced()
    {
        var backup = Path.Combine(_folder, "second");
        await Of(app.Storage).MakeAsync(backup, None);
        var target = Path.Combine(_folder, "full");
        await Of(target).RestoreAsync(backup, force: false, None);

        await Assert.ThrowsAsync<BackupException>(() =>
            Of(target).RestoreAsync(backup, force: false, None)
        );
        await Of(target).RestoreAsync(backup, force: true, None);

        Assert.Single(Directory.GetDirectories(target, "replaced-*"));
        // The program that runs holds its own folder.
        await Assert.ThrowsAsync<BackupException>(() =>
            Of(app.Storage).RestoreAsync(backup, force: true, None)
        );
    }

    [Fact]
    public async Task Restore_OfADamagedBackup_ChangesNothing()
    {
        var backup = Path.Combine(_folder, "damaged");
        await Of(app.Storage).MakeAsync(backup, None);
        await File.AppendAllTextAsync(Path.Combine(backup, "exchange.db"), "x");
        var target = Path.Combine(_folder, "untouched");

        var refusal = await Assert.ThrowsAsync<BackupException>(() =>
            Of(target).RestoreAsync(backup, force: false, None)
        );

        Assert.Contains("exchange.db", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(target, "exchange.db")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Backup Of(string root) =>
        new(
            new StorageSettings { Root = root },
            new BackupSqlite(Path.Combine(root, "exchange.db")),
            app.Clock
        );

    private async Task WriteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await WriteOneAsync();
            Interlocked.Increment(ref _written);
        }
    }

    private async Task WrittenAsync(int rows)
    {
        while (Volatile.Read(ref _written) < rows)
        {
            await Task.Delay(10);
        }
    }

    private async Task WriteOneAsync()
    {
        var text = Guid.CreateVersion7().ToString();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var kept = await app.Services.GetRequiredService<IFileStore>().KeepAsync(content, None);
        await app.AddAsync(
            new StoredFile
            {
                RecordKind = "drill",
                RecordId = Guid.CreateVersion7(),
                Name = "drill.pdf",
                ContentType = FileKind.Pdf,
                Size = kept.Size,
                Sha256 = kept.Sha256,
                StorageName = kept.StorageName,
                UploadedUtc = app.Clock.NowUtc,
            }
        );
    }

    /// <summary>Every row of every table, as text.</summary>
    private static async Task<List<string>> RowsAsync(string database)
    {
        await using var connection = await OpenAsync(database);
        var tables = await ReadAsync(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        );
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.AddRange(
                (await ReadAsync(connection, $"SELECT * FROM \"{table}\"")).Select(row =>
                    table + ": " + row
                )
            );
        }

        return rows;
    }

    private static async Task<List<(string Name, string Hash)>> FilesAsync(string database)
    {
        await using var connection = await OpenAsync(database);
        return
        [
            .. (await ReadAsync(connection, "SELECT StorageName, Sha256 FROM Files"))
                .Select(row => row.Split('|'))
                .Select(parts => (parts[0], parts[1])),
        ];
    }

    private static async Task<SqliteConnection> OpenAsync(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables come from the database itself.
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
                        .Select(i => reader.GetValue(i).ToString())
                )
            );
        }

        return rows;
    }

    /// <summary>On SQLite, whichever database the run is for.</summary>
    public sealed class SqliteApp() : AppFactory(new SqliteTestDatabase());
}
