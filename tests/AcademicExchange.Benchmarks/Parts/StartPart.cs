using AcademicExchange.Benchmarks.Support;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>
/// From the start of the process to the first whole page, and the memory it then holds; then the memory after many pages. Jobs and outbox run
/// as they do in life. Once as the programs are built, and once as they are published, compiled ahead.
/// </summary>
internal static class StartPart
{
    private const int Starts = 3;
    private const int Requests = 10_000;
    private const string List = "/agreements?State=InForce";
    private const string BarestList = "/ef-list?state=InForce";
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(120);

    public static async Task RunAsync(BenchStorage storage)
    {
        await storage.GrowToAsync(BenchStorage.Full);
        var cookie = await storage.SignInAsync();
        Report.Head("start to the first page, best of three", "build", "s", "memory then, MiB");
        await MeasureAsync("as built", Build.Plain, storage, cookie);
        var folder = Directory.CreateTempSubdirectory("exchange-publish-").FullName;
        try
        {
            await MeasureAsync("ReadyToRun", await Build.ReadyToRunAsync(folder), storage, cookie);
        }
        catch (InvalidOperationException failure)
        {
            Report.Line($"\nNo build with ReadyToRun could be made here: {failure.Message}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(
        string name,
        Build build,
        BenchStorage storage,
        string cookie
    )
    {
        List<Started> fresh = [];
        List<Started> existing = [];
        List<Started> large = [];
        List<Started> barest = [];
        for (var start = 0; start < Starts; start++)
        {
            using var empty = new BenchStorage();
            (string, string)[] demo = [("Demo:Seed", "true")];
            fresh.Add(await OnceAsync(Server.OursAsync(empty, "/sign-in", null, build, demo)));
            existing.Add(await OnceAsync(Server.OursAsync(empty, "/sign-in", null, build, demo)));
            large.Add(await OnceAsync(Server.OursAsync(storage, List, cookie, build)));
            barest.Add(await OnceAsync(Server.BarestAsync(storage, BarestList, build)));
        }

        Row("fresh database with demo data, sign-in page", name, fresh);
        Row("the same database again, sign-in page", name, existing);
        Row("100,000 agreements, signed in, list page", name, large);
        Row("barest program, its list page by EF Core", name, barest);
        Report.Row(
            "100,000 agreements",
            name + ", **ours / barest**",
            Report.Number(large.Min(one => one.Seconds) / barest.Min(one => one.Seconds)),
            ""
        );
        using var used = await Server.OursAsync(storage, List, cookie, build);
        await Load.RunAsync(
            used,
            n => FormattableString.Invariant($"{List}&P={1 + (n % 3)}"),
            AtMost,
            Requests
        );
        Report.Row(
            FormattableString.Invariant($"after {Requests:#,0} list pages on 16 connections"),
            name,
            "",
            Report.Number(used.MemoryMiB)
        );
    }

    private static async Task<Started> OnceAsync(Task<Server> start)
    {
        using var server = await start;
        return new Started(server.FirstPage.TotalSeconds, server.MemoryMiB);
    }

    private static void Row(string name, string build, List<Started> starts)
    {
        var best = starts.MinBy(start => start.Seconds)!;
        Report.Row(name, build, Report.Number(best.Seconds), Report.Number(best.MiB));
    }

    private sealed record Started(double Seconds, double MiB);
}
