using AcademicExchange.Benchmarks.Support;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>What visitors see beside the barest page that is kept for half a minute.</summary>
internal static class PublicPart
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(4);

    private static readonly (string Name, string Path)[] Pages =
    [
        ("published agreements", "/public/agreements"),
        ("institutions", "/institutions"),
    ];

    public static async Task RunAsync(BenchStorage storage)
    {
        await storage.GrowToAsync(BenchStorage.Full);
        using var ours = await Server.PagesAsync(storage, Pages[0].Path, null);
        using var barest = await Server.BarestAsync(storage, "/");
        Report.Head(
            "page for visitors, 16 connections",
            "requests/s",
            "barest, requests/s",
            "ours / barest",
            "CPU-ms a request",
            "bytes"
        );
        foreach (var (name, path) in Pages)
        {
            var bytes = await Load.GetAsync(ours, path);
            string Ours(int _) => path;
            string Barest(int _) => FormattableString.Invariant($"/cached?pad={bytes}");
            await Load.RunAsync(ours, Ours, WarmUp);
            await Load.RunAsync(barest, Barest, WarmUp);
            List<LoadResult> mine = [];
            List<LoadResult> theirs = [];
            for (var run = 0; run < 3; run++)
            {
                mine.Add(await Load.RunAsync(ours, Ours, Run));
                theirs.Add(await Load.RunAsync(barest, Barest, Run));
            }

            var (best, limit) = (
                mine.MaxBy(one => one.PerSecond)!,
                theirs.Max(one => one.PerSecond)
            );
            Report.Row(
                name,
                Report.Number(best.PerSecond),
                Report.Number(limit),
                Report.Number(best.PerSecond / limit),
                Report.Number(best.CpuMs),
                Report.Number(bytes)
            );
        }
    }
}
