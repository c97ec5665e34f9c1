using System.Diagnostics;
using AcademicExchange.Benchmarks.Barest;
using AcademicExchange.Benchmarks.Parts;
using AcademicExchange.Benchmarks.Support;

namespace AcademicExchange.Benchmarks;

/// <summary>
/// Measures the program beside the barest program that does the same work, in one run. docs/performance.md says how to read it.
/// Without arguments all parts run; otherwise those named.
/// </summary>
internal static class Bench
{
    // The order is fixed: the first document of a process must be the first, and the reminders watch the table grow, and the jobs leave much undone behind them.
    private static readonly string[] OnSqlite =
    [
        "pdf",
        "reminders",
        "web",
        "public",
        "search",
        "visits",
        "researchers",
        "writes",
        "start",
        "jobs",
    ];

    private static readonly string[] OnPostgres =
    [
        "web-postgres",
        "visits-postgres",
        "researchers-postgres",
        "jobs-postgres",
    ];

    /// <summary>A server on which a database may be made.</summary>
    private static readonly string? Postgres = Environment.GetEnvironmentVariable(
        "Bench__Postgres"
    );

    public static async Task<int> Main(string[] args)
    {
        if (args is ["barest", var connection, var address])
        {
            await BarestSite.RunAsync(connection, address);
            return 0;
        }

        string[] parts = args.Length == 0 ? [.. OnSqlite, .. OnPostgres] : args;
        string[] here = [.. OnSqlite.Intersect(parts)];
        string[] there = [.. OnPostgres.Intersect(parts)];
        if (parts.Except(here).Except(there).Any())
        {
            await Console.Error.WriteLineAsync(
                "Parts: " + string.Join(' ', [.. OnSqlite, .. OnPostgres])
            );
            return 2;
        }

        Report.Machine();
        var failed = here.Length > 0 && !await RunAsync(here, server: null);
        if (there.Length > 0)
        {
            failed |= !await ThereAsync(there, isFirst: here.Length == 0);
        }

        Report.Machine();
        return failed ? 1 : 0;
    }

    /// <summary>Parts on PostgreSQL. Compiled queries belong to the first database of a process, so the second one has a process of its own.</summary>
    private static async Task<bool> ThereAsync(string[] parts, bool isFirst)
    {
        if (Postgres is null)
        {
            Report.Line(
                $"\nLeft out, since Bench__Postgres names no server: {string.Join(' ', parts)}"
            );
            return true;
        }

        if (isFirst)
        {
            return await RunAsync(parts, Postgres);
        }

        using var other = Process.Start("dotnet", [typeof(Bench).Assembly.Location, .. parts]);
        await other.WaitForExitAsync();
        return other.ExitCode == 0;
    }

    private static async Task<bool> RunAsync(string[] parts, string? server)
    {
        var good = true;
        using var storage = new BenchStorage(server);
        foreach (var part in parts)
        {
            Report.Part(part);
            good &= await RunAsync(part, storage);
        }

        return good;
    }

    /// <summary>A part that fails says so and does not take the others with it.</summary>
    private static async Task<bool> RunAsync(string part, BenchStorage storage)
    {
        try
        {
            await (
                part switch
                {
                    "pdf" => PdfPart.RunAsync(),
                    "reminders" => RemindersPart.RunAsync(storage),
                    "jobs" or "jobs-postgres" => JobsPart.RunAsync(storage),
                    "public" => PublicPart.RunAsync(storage),
                    "writes" => WritesPart.RunAsync(storage),
                    "web" or "web-postgres" => WebPart.RunAsync(storage),
                    "search" => SearchPart.RunAsync(storage),
                    "visits" or "visits-postgres" => VisitsPart.RunAsync(storage),
                    "researchers" or "researchers-postgres" => ResearchersPart.RunAsync(storage),
                    _ => StartPart.RunAsync(storage),
                }
            );
            return true;
        }
        catch (Exception failure)
        {
            Report.Line($"{part} failed: {failure}");
            return false;
        }
    }
}
