using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace AcademicExchange.Data;

/// <summary>pg_dump and pg_restore of the server's own version do the work; the password goes by the environment.</summary>
internal sealed class BackupPostgres(string connectionString) : BackupDatabase
{
    private readonly NpgsqlConnectionStringBuilder _target = new(connectionString);

    public override string DumpName => "exchange.dump";

    public override Task DumpAsync(string path, CancellationToken cancel) =>
        RunAsync("pg_dump", ["--format=custom", "--no-owner", "--file=" + path], cancel);

    public override async Task DemandFreeAsync(bool force, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(
            "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'",
            connection
        );
        if (!force && await command.ExecuteScalarAsync(cancel) is > 0L)
        {
            throw new BackupException(
                $"The database '{_target.Database}' has tables already; --force replaces them"
            );
        }
    }

    public override Task LoadAsync(string path, CancellationToken cancel) =>
        RunAsync(
            "pg_restore",
            [
                "--clean",
                "--if-exists",
                "--no-owner",
                "--single-transaction",
                "--exit-on-error",
                "--dbname=" + _target.Database,
                path,
            ],
            cancel
        );

    private async Task RunAsync(string tool, string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Find(tool), arguments)
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PGHOST"] = _target.Host;
        start.Environment["PGPORT"] = _target.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = _target.Username;
        start.Environment["PGDATABASE"] = _target.Database;
        if (_target.Password is { Length: > 0 } password)
        {
            start.Environment["PGPASSWORD"] = password;
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
        {
            throw new BackupException($"{tool}: {said.Trim().ReplaceLineEndings("; ")}");
        }
    }

    /// <summary>On the path, or where Debian keeps the tools of each version: the newest.</summary>
    private static string Find(string tool)
    {
        const string Versions = "/usr/lib/postgresql";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var debian = Directory.Exists(Versions)
            ? Directory.GetDirectories(Versions).OrderDescending().Select(v => v + "/bin")
            : [];
        return folders
                .Concat(debian)
                .Select(folder => Path.Combine(folder, tool))
                .FirstOrDefault(File.Exists)
            ?? throw new BackupException(
                $"{tool} is not installed; it comes with PostgreSQL's client programs"
            );
    }
}
