using AcademicExchange.Benchmarks.Support;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>
/// The lists of visits, where people are, the ledger and the desk with 10,000 and with 100,000 visits, beside the list of agreements in the
/// same process: the first must not grow with the table, and what all do alike must cost alike. Then the list beside the barest page that
/// does the same work, and names of travellers in three scripts and several spellings, one page after the other.
/// </summary>
internal static class VisitsPart
{
    private const int PagesOfState = 100_000 / 5 / 25;
    private static readonly int[] Sizes = [10_000, 100_000];

    private static readonly LoadedPage[] Pages =
    [
        new("visits, first three pages", n => Text($"/visits?State=OnSite&P={1 + (n % 3)}")),
        new("visits, any of 80 pages", n => Text($"/visits?State=OnSite&P={1 + (n * 7919L % 80)}")),
        new("visits, by the first day", n => Text($"/visits?sort=starts&P={1 + (n % 3)}")),
        new("visits, words that few have", n => Text($"/visits?Q=subject{n % 200:D3}")),
        new("visits, one by its number", n => Text($"/visits?Q=VX-B-{n % 10_000:D6}")),
        new("visits, words that all have", n => Text($"/visits?Q=films&P={1 + (n % 3)}")),
        new("where our people are", n => Text($"/visits/abroad?P={1 + (n % 3)}")),
        new("which guests are here", _ => "/visits/abroad?Direction=Incoming"),
        new("ledger and balances", n => Text($"/ledger?P={1 + (n % 3)}")),
        new("ledger of a year", n => Text($"/ledger?Year={2020 + (n % 8)}")),
        new("desk", _ => "/desk"),
        new("agreements, first three pages", n => Text($"/agreements?P={1 + (n % 3)}")),
    ];

    private static readonly ComparedPage[] BesideBarest =
    [
        new(
            "visits, first three pages",
            n => Text($"/visits?State=OnSite&P={1 + (n % 3)}"),
            ByEf: n => Text($"/ef-visits?state=OnSite&p={1 + (n % 3)}")
        ),
        new(
            "visits, any of 800 pages",
            n => Text($"/visits?State=OnSite&P={Any(n)}"),
            ByEf: n => Text($"/ef-visits?state=OnSite&p={Any(n)}")
        ),
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
        var loads = new PageLoads(storage, cookie);
        PageLoads.Head("visits, 16 connections", "visits");
        foreach (var size in Sizes)
        {
            await storage.GrowVisitsToAsync(size);
            await loads.RunAsync(Pages, size);
        }

        await Comparison.RunAsync(storage, cookie, BesideBarest);
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

    private static int Any(int n) => 1 + (int)(n * 7919L % PagesOfState);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
