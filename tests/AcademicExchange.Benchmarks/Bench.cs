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
    private static readonly string[] All =
    [
        "pdf",
        "reminders",
        "web",
        "public",
        "search",
        "visits",
        "writes",
        "start",
        "jobs",
    ];

    public static async Task<int> Main(string[] args)
    {
        if (args is ["barest", var database, var address])
        {
            await BarestSite.RunAsync(database, address);
            return 0;
        }

        var parts = args.Length == 0 ? All : args;
        if (parts.Except(All).Any())
        {
            await Console.Error.WriteLineAsync("Parts: " + string.Join(' ', All));
            return 2;
        }

        var failed = false;
        Report.Machine();
        using var storage = new BenchStorage();
        // The order is fixed: the first document of a process must be the first, and the reminders watch the table grow, and the jobs leave much undone behind them.
        foreach (var part in All.Intersect(parts))
        {
            Report.Part(part);
            failed |= !await RunAsync(part, storage);
        }

        Report.Machine();
        return failed ? 1 : 0;
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
                    "jobs" => JobsPart.RunAsync(storage),
                    "public" => PublicPart.RunAsync(storage),
                    "writes" => WritesPart.RunAsync(storage),
                    "web" => WebPart.RunAsync(storage),
                    "search" => SearchPart.RunAsync(storage),
                    "visits" => VisitsPart.RunAsync(storage),
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
