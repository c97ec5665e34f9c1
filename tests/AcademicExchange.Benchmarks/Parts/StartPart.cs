using AcademicExchange.Benchmarks.Support;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>From the start of the process to the first whole page, and the memory it then holds. Jobs and outbox run as they do in life.</summary>
internal static class StartPart
{
    private const int Starts = 3;
    private const int Requests = 2_000;
    private const string Page = "/sign-in";
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(BenchStorage storage)
    {
        await storage.GrowToAsync(BenchStorage.Full);
        Report.Head("start to the first page, best of three", "s", "memory then, MiB");
        List<(double Seconds, double MiB)> fresh = [];
        List<(double Seconds, double MiB)> existing = [];
        for (var start = 0; start < Starts; start++)
        {
            var folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
            fresh.Add(await OursAsync(folder, demo: true));
            existing.Add(await OursAsync(folder, demo: true));
            Directory.Delete(folder, recursive: true);
        }

        Row("fresh database with demo data", fresh);
        Row("the same database again", existing);
        List<(double Seconds, double MiB)> large = [];
        List<(double Seconds, double MiB)> barest = [];
        for (var start = 0; start < Starts; start++)
        {
            large.Add(await OursAsync(storage.Folder, demo: false));
            using var server = await Server.BarestAsync(storage.Database, "/list?state=InForce");
            barest.Add((server.FirstPage.TotalSeconds, server.MemoryMiB));
        }

        Row("database with 100,000 agreements", large);
        Row("barest program, its list page of the same database", barest);

        var cookie = await storage.SignInAsync();
        using var used = await Server.OursAsync(storage.Folder, "/account", cookie);
        await Load.RunAsync(
            used,
            n => "/agreements/" + ManyAgreements.IdOf(1 + (n % ManyAgreements.WithText)),
            AtMost,
            Requests
        );
        Report.Line(
            $"\nMemory after {Requests} record pages on 16 connections: {Report.Number(used.MemoryMiB)} MiB."
        );
    }

    private static async Task<(double Seconds, double MiB)> OursAsync(string storage, bool demo)
    {
        using var server = await Server.OursAsync(
            storage,
            Page,
            null,
            ("Demo__Seed", demo ? "true" : "false")
        );
        return (server.FirstPage.TotalSeconds, server.MemoryMiB);
    }

    private static void Row(string name, List<(double Seconds, double MiB)> starts)
    {
        var best = starts.MinBy(start => start.Seconds);
        Report.Row(name, Report.Number(best.Seconds), Report.Number(best.MiB));
    }
}
