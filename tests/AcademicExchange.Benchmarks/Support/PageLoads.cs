using System.Globalization;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>A page of the program; the address of the nth request.</summary>
internal sealed record LoadedPage(string Name, Func<int, string> Path);

/// <summary>A table of pages of the program under load, signed in, with more and more rows behind them: none may grow with the table.</summary>
internal sealed class PageLoads(BenchStorage storage, string cookie)
{
    private const int Runs = 3;

    /// <summary>Of a process that has just begun: until its code is compiled for good.</summary>
    private static readonly TimeSpan FirstWarmUp = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(4);
    private readonly Dictionary<string, (int Size, LoadResult Result)> _before = [];

    /// <summary>Of the smallest size: they are the same with every other.</summary>
    private IReadOnlyList<long>? _statements;

    public static void Head(string title, string rows) =>
        Report.Head(
            title,
            rows,
            "requests/s",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "CPU-ms a request",
            "SQL statements"
        );

    /// <param name="pages">The same ones each time.</param>
    /// <param name="size">How many rows there are now.</param>
    public async Task RunAsync(IReadOnlyList<LoadedPage> pages, int size)
    {
        _statements ??= await Statements.OfAsync(
            storage,
            cookie,
            pages.Select(page => page.Path(1))
        );
        using var server = await Server.PagesAsync(storage, "/account", cookie);
        foreach (var (page, sent) in pages.Zip(_statements))
        {
            await Load.RunAsync(server, page.Path, page == pages[0] ? FirstWarmUp : WarmUp);
            List<LoadResult> runs = [];
            for (var run = 0; run < Runs; run++)
            {
                runs.Add(await Load.RunAsync(server, page.Path, Run));
            }

            var best = runs.MaxBy(run => run.PerSecond)!;
            Row(page.Name, Report.Number(size), best, sent.ToString(CultureInfo.InvariantCulture));
            if (_before.TryGetValue(page.Name, out var small))
            {
                var ratio = new LoadResult(
                    best.PerSecond / small.Result.PerSecond,
                    best.P50 / small.Result.P50,
                    best.P95 / small.Result.P95,
                    best.P99 / small.Result.P99,
                    best.CpuMs / small.Result.CpuMs
                );
                Row(
                    page.Name,
                    $"**{Report.Number(size)} / {Report.Number(small.Size)}**",
                    ratio,
                    ""
                );
            }

            _before[page.Name] = (size, best);
        }
    }

    private static void Row(string name, string rows, LoadResult result, string statements) =>
        Report.Row(
            name,
            rows,
            Report.Number(result.PerSecond),
            Report.Number(result.P50),
            Report.Number(result.P95),
            Report.Number(result.P99),
            Report.Number(result.CpuMs),
            statements
        );
}
