using System.Diagnostics;
using System.Globalization;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>What a page did under load; milliseconds.</summary>
/// <param name="CpuMs">Processor time of the server a request, all threads.</param>
internal sealed record LoadResult(
    double PerSecond,
    double P50,
    double P95,
    double P99,
    double CpuMs
);

/// <summary>Asks one server for pages, over and over, on so many connections; bounded in time and number.</summary>
internal static class Load
{
    public const int Connections = 16;
    private const int AtMost = 1_000_000;
    private const int Rounds = 20;
    private static readonly TimeSpan RoundsAtMost = TimeSpan.FromSeconds(20);

    /// <summary>Says how often shorter everything is made, to see that it works; such figures say nothing.</summary>
    private static readonly int Haste = int.Parse(
        Environment.GetEnvironmentVariable("Bench__Haste") ?? "1",
        CultureInfo.InvariantCulture
    );

    /// <summary>So long, or less where there is haste.</summary>
    public static TimeSpan For(TimeSpan time) => time / Haste;

    /// <param name="server">Who is asked.</param>
    /// <param name="path">The address of the nth request.</param>
    /// <param name="time">How long.</param>
    /// <param name="requests">How many at most.</param>
    /// <param name="connections">How many at a time.</param>
    public static async Task<LoadResult> RunAsync(
        Server server,
        Func<int, string> path,
        TimeSpan time,
        int requests = AtMost,
        int connections = Connections
    )
    {
        var next = 0;
        time = For(time);
        var (clock, cpu) = (Stopwatch.StartNew(), server.Cpu);
        var lanes = await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        List<double> taken = [];
                        while (
                            clock.Elapsed < time
                            && Interlocked.Increment(ref next) is var number
                            && number <= requests
                        )
                        {
                            var begun = Stopwatch.GetTimestamp();
                            await GetAsync(server, path(number));
                            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                        }

                        return taken;
                    })
                )
        );
        var seconds = clock.Elapsed.TotalSeconds;
        var all = lanes.SelectMany(lane => lane).Order().ToList();
        return new LoadResult(
            all.Count / seconds,
            Samples.At(all, 0.5),
            Samples.At(all, 0.95),
            Samples.At(all, 0.99),
            (server.Cpu - cpu).TotalMilliseconds / all.Count
        );
    }

    /// <summary>A page with these search words, one after the other on one connection; twenty rounds after twenty to warm up.</summary>
    public static async Task<LoadResult> OneByOneAsync(Server server, string path, string[] words)
    {
        await RoundsAsync();
        return await RoundsAsync();

        Task<LoadResult> RoundsAsync() =>
            RunAsync(
                server,
                n => path + Uri.EscapeDataString(words[n % words.Length]),
                RoundsAtMost,
                Rounds * words.Length,
                connections: 1
            );
    }

    /// <summary>The page's bytes; anything but 200 ends the run.</summary>
    public static async Task<int> GetAsync(Server server, string path)
    {
        using var answer = await server.Client.GetAsync(path);
        return answer.StatusCode == System.Net.HttpStatusCode.OK
            ? (await answer.Content.ReadAsByteArrayAsync()).Length
            : throw new InvalidOperationException($"{path} answered {answer.StatusCode}");
    }
}
