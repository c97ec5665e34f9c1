using System.Globalization;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>A page of the program and the barest pages that show the same.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Ours">The address of the nth request.</param>
/// <param name="Barest">The barest page by plain SQL, where there is one; never on PostgreSQL.</param>
/// <param name="ByEf">The barest page by compiled queries of EF Core, where there is one: the limit that the goal names.</param>
internal sealed record ComparedPage(
    string Name,
    Func<int, string> Ours,
    Func<int, string>? Barest = null,
    Func<int, string>? ByEf = null
);

/// <summary>Pages of the program, signed in, beside the barest pages with the same rows and as many bytes, in turn.</summary>
internal static class Comparison
{
    private const int Runs = 3;

    /// <summary>After 20 s a fifth of the processor time still went into code that the runtime was watching or compiling.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(45);

    /// <summary>From the second page on the process is warm already.</summary>
    private static readonly TimeSpan WarmAgain = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(
        BenchStorage storage,
        string cookie,
        IReadOnlyList<ComparedPage> pages
    )
    {
        var statements = await Statements.OfAsync(
            storage,
            cookie,
            pages.Select(page => page.Ours(1))
        );
        using var ours = await Server.PagesAsync(storage, "/account", cookie);
        using var barest = await Server.BarestAsync(storage, "/");
        Report.Head(
            "page, 16 connections",
            "",
            "requests/s",
            "p50 ms",
            "p99 ms",
            "CPU-ms a request",
            "bytes",
            "SQL statements"
        );
        foreach (var (page, sent) in pages.Zip(statements))
        {
            var bytes = await Load.GetAsync(ours, page.Ours(1));
            var warmUp = page == pages[0] ? WarmUp : WarmAgain;
            var limits = new[]
            {
                ("barest", storage.OnPostgres ? null : page.Barest),
                ("barest by EF Core", page.ByEf),
            }
                .Where(limit => limit.Item2 is not null)
                .Select(limit => (Name: limit.Item1, Path: limit.Item2!))
                .ToList();
            List<Func<int, string>> padded = [];
            foreach (var limit in limits)
            {
                padded.Add(await PaddedAsync(barest, limit.Path, bytes));
            }

            await Load.RunAsync(ours, page.Ours, warmUp);
            foreach (var path in padded)
            {
                await Load.RunAsync(barest, path, warmUp);
            }

            List<LoadResult> mine = [];
            var theirs = limits.ConvertAll(_ => new List<LoadResult>());
            for (var run = 0; run < Runs; run++)
            {
                mine.Add(await Load.RunAsync(ours, page.Ours, Run));
                foreach (var (path, results) in padded.Zip(theirs))
                {
                    results.Add(await Load.RunAsync(barest, path, Run));
                }
            }

            var best = mine.MaxBy(run => run.PerSecond)!;
            Row(page.Name, "ours", best, bytes, sent);
            foreach (var (limit, results) in limits.Zip(theirs))
            {
                var bare = results.MaxBy(run => run.PerSecond)!;
                Row(page.Name, limit.Name, bare, bytes, null);
                Report.Row(
                    page.Name,
                    $"**ours / {limit.Name}**",
                    Report.Number(best.PerSecond / bare.PerSecond),
                    Report.Number(best.P50 / bare.P50),
                    Report.Number(best.P99 / bare.P99),
                    Report.Number(best.CpuMs / bare.CpuMs),
                    "",
                    ""
                );
            }
        }
    }

    /// <summary>The barest page filled up to so many bytes.</summary>
    private static async Task<Func<int, string>> PaddedAsync(
        Server barest,
        Func<int, string> path,
        int bytes
    )
    {
        var bare = await Load.GetAsync(barest, path(1));
        var pad = Math.Max(0, bytes - bare);
        return n =>
            Text(
                $"{path(n)}{(path(n).Contains('?', StringComparison.Ordinal) ? '&' : '?')}pad={pad}"
            );
    }

    private static void Row(
        string name,
        string who,
        LoadResult result,
        int bytes,
        long? statements
    ) =>
        Report.Row(
            name,
            who,
            Report.Number(result.PerSecond),
            Report.Number(result.P50),
            Report.Number(result.P99),
            Report.Number(result.CpuMs),
            Report.Number(bytes),
            statements?.ToString(CultureInfo.InvariantCulture) ?? ""
        );

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
