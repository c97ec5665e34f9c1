using System.Globalization;
using AcademicExchange.Benchmarks.Support;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>Pages of the program, signed in as an officer, beside the barest pages with the same rows and as many bytes.</summary>
internal static class WebPart
{
    private const int Runs = 3;
    private const int PagesOfFilter = BenchStorage.Full / 5 / 25;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    /// <summary>From the second page on the process is warm already.</summary>
    private static readonly TimeSpan WarmAgain = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan CountForgotten = TimeSpan.FromSeconds(6);

    private sealed record Page(string Name, Func<int, string> Ours, Func<int, string> Barest);

    private static readonly Page[] Pages =
    [
        new(
            "list, first three pages",
            n => Text($"/agreements?State=InForce&P={1 + (n % 3)}"),
            n => Text($"/list?state=InForce&p={1 + (n % 3)}")
        ),
        new(
            "list, any of 800 pages",
            n => Text($"/agreements?State=InForce&P={Any(n)}"),
            n => Text($"/list?state=InForce&p={Any(n)}")
        ),
        new("record", n => Text($"/agreements/{Id(n)}"), n => Text($"/record/{Id(n)}")),
        new(
            "record, its text in three languages",
            n => Text($"/agreements/{Id(n)}/text"),
            n => Text($"/text/{Id(n)}")
        ),
    ];

    public static async Task RunAsync(BenchStorage storage)
    {
        await storage.GrowToAsync(BenchStorage.Full);
        var cookie = await storage.SignInAsync();
        var statements = await StatementsAsync(storage, cookie);
        using var ours = await Server.OursAsync(storage.Folder, "/account", cookie, Quiet);
        using var barest = await Server.BarestAsync(storage.Database, "/");
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
        foreach (var (page, sent) in Pages.Zip(statements))
        {
            var bytes = await Load.GetAsync(ours, page.Ours(1));
            var bare = await Load.GetAsync(barest, page.Barest(1));
            string Padded(int n) =>
                Text(
                    $"{page.Barest(n)}{(page.Barest(n).Contains('?', StringComparison.Ordinal) ? '&' : '?')}pad={Math.Max(0, bytes - bare)}"
                );
            var warmUp = page == Pages[0] ? WarmUp : WarmAgain;
            await Load.RunAsync(ours, page.Ours, warmUp);
            await Load.RunAsync(barest, Padded, warmUp);
            List<LoadResult> mine = [];
            List<LoadResult> theirs = [];
            for (var run = 0; run < Runs; run++)
            {
                mine.Add(await Load.RunAsync(ours, page.Ours, Run));
                theirs.Add(await Load.RunAsync(barest, Padded, Run));
            }

            var (best, bestBare) = (
                mine.MaxBy(run => run.PerSecond)!,
                theirs.MaxBy(run => run.PerSecond)!
            );
            Row(page.Name, "ours", best, bytes, sent);
            Row(page.Name, "barest", bestBare, await Load.GetAsync(barest, Padded(1)), null);
            Report.Row(
                page.Name,
                "**ours / barest**",
                Report.Number(best.PerSecond / bestBare.PerSecond),
                Report.Number(best.P50 / bestBare.P50),
                Report.Number(best.P99 / bestBare.P99),
                Report.Number(best.CpuMs / bestBare.CpuMs),
                "",
                ""
            );
        }
    }

    /// <summary>Only pages: no job and no mail beside them.</summary>
    public static (string, string)[] Quiet { get; } =
    [("Demo__Seed", "false"), ("Jobs__Enabled", "false"), ("Outbox__Enabled", "false")];

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

    /// <summary>How many statements a page takes when its count is not known, by the program's own log, in a run of its own.</summary>
    private static async Task<List<long>> StatementsAsync(BenchStorage storage, string cookie)
    {
        using var server = await Server.OursAsync(
            storage.Folder,
            "/account",
            cookie,
            [
                .. Quiet,
                (
                    "Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command",
                    "Information"
                ),
            ]
        );
        List<long> all = [];
        foreach (var page in Pages)
        {
            await Load.GetAsync(server, page.Ours(1));
            await Task.Delay(CountForgotten);
            var before = server.Statements;
            await Load.GetAsync(server, page.Ours(1));
            await Task.Delay(TimeSpan.FromSeconds(1));
            all.Add(server.Statements - before);
        }

        return all;
    }

    private static Guid Id(int n) => ManyAgreements.IdOf(1 + (n % ManyAgreements.WithText));

    private static int Any(int n) => 1 + (n * 7919 % PagesOfFilter);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
