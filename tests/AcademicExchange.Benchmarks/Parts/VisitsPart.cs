using AcademicExchange.Benchmarks.Support;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>
/// The list of visits and the desk with 10,000 and with 100,000 of them, beside the list of agreements in the same process: the first must
/// not grow with the table, and what both do alike must cost alike. Then names of travellers in three scripts and several spellings, one
/// page after the other.
/// </summary>
internal static class VisitsPart
{
    private const int Runs = 3;
    private static readonly int[] Sizes = [10_000, 100_000];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(4);

    private static readonly (string Name, Func<int, string> Path)[] Pages =
    [
        ("visits, first three pages", n => Text($"/visits?State=OnSite&P={1 + (n % 3)}")),
        ("visits, any of 80 pages", n => Text($"/visits?State=OnSite&P={1 + (n * 7919L % 80)}")),
        ("visits, by the first day", n => Text($"/visits?sort=starts&P={1 + (n % 3)}")),
        ("visits, words that few have", n => Text($"/visits?Q=subject{n % 200:D3}")),
        ("visits, one by its number", n => Text($"/visits?Q=VX-B-{n % 10_000:D6}")),
        ("visits, words that all have", n => Text($"/visits?Q=films&P={1 + (n % 3)}")),
        ("desk", _ => "/desk"),
        ("agreements, first three pages", n => Text($"/agreements?P={1 + (n % 3)}")),
    ];

    private static readonly string[] Names =
    [
        "aliyev",
        "ƏLİYEV",
        "Əliyev Leyla",
        "کریمی",
        "كريمي",
        "علیزاده",
        "علی زاده",
        "rzay",
        "Məmmədov Kamran",
        "mammadov",
        "مریم تبریزی",
        "TABRIZI",
        "Təbrizi",
        "Hüseyn",
        "huseyn quliyev",
        "نگار یوسفی",
        "VX-B-012345",
        "nobody of the kind",
    ];

    public static async Task RunAsync(BenchStorage storage)
    {
        var cookie = await storage.SignInAsync();
        var before = new Dictionary<string, LoadResult>();
        Report.Head(
            "list of visits, 16 connections",
            "visits",
            "requests/s",
            "p50 ms",
            "p99 ms",
            "CPU-ms a request"
        );
        foreach (var size in Sizes)
        {
            await storage.GrowVisitsToAsync(size);
            using var server = await Server.PagesAsync(storage, "/account", cookie);
            foreach (var (name, path) in Pages)
            {
                await Load.RunAsync(server, path, WarmUp);
                List<LoadResult> runs = [];
                for (var run = 0; run < Runs; run++)
                {
                    runs.Add(await Load.RunAsync(server, path, Run));
                }

                var best = runs.MaxBy(run => run.PerSecond)!;
                Report.Row(
                    name,
                    Report.Number(size),
                    Report.Number(best.PerSecond),
                    Report.Number(best.P50),
                    Report.Number(best.P99),
                    Report.Number(best.CpuMs)
                );
                if (before.TryGetValue(name, out var small))
                {
                    Report.Row(
                        name,
                        "**100,000 / 10,000**",
                        Report.Number(best.PerSecond / small.PerSecond),
                        Report.Number(best.P50 / small.P50),
                        Report.Number(best.P99 / small.P99),
                        Report.Number(best.CpuMs / small.CpuMs)
                    );
                }

                before[name] = best;
            }
        }

        await SearchAsync(storage, cookie);
    }

    private static async Task SearchAsync(BenchStorage storage, string cookie)
    {
        using var server = await Server.PagesAsync(storage, "/account", cookie);
        var result = await Load.OneByOneAsync(server, "/visits?Q=", Names);
        Report.Head(
            "18 names among 100,000 visits, one connection",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "CPU-ms a request"
        );
        Report.Row(
            "the whole page",
            Report.Number(result.P50),
            Report.Number(result.P95),
            Report.Number(result.P99),
            Report.Number(result.CpuMs)
        );
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
