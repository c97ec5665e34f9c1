using AcademicExchange.Benchmarks.Support;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>
/// The list page with search words in three scripts and spellings, one after the other, beside the barest page that asks the same index, and
/// one that compares the titles as they were typed.
/// </summary>
internal static class SearchPart
{
    private static readonly string[] Queries =
    [
        "mathematics",
        "petroleum exchange",
        "Baku State",
        "AX-B-012345",
        "joint superv",
        "ریاضیات",
        "رياضيات",
        "مهندسی نفت",
        "مهندسي نفت",
        "روان شناسی",
        "زلزله‌شناسی",
        "فرش بافی",
        "riyaziyyat",
        "MÜHƏNDİSLİYİ",
        "muhendisliyi",
        "Azərbaycan ədəbiyyatı",
        "azerbaycan edebiyyati",
        "nothing of the kind",
    ];

    public static async Task RunAsync(BenchStorage storage)
    {
        await storage.GrowToAsync(BenchStorage.Full);
        var cookie = await storage.SignInAsync();
        using var ours = await Server.PagesAsync(storage, "/account", cookie);
        using var barest = await Server.BarestAsync(storage, "/");
        Report.Head("search, 18 queries, one connection", "p50 ms", "p95 ms", "CPU-ms a request");
        await RowAsync("ours, the whole page", ours, "/agreements?Q=");
        await RowAsync("barest page on the same index", barest, "/list?q=");
        await RowAsync("barest page, LIKE on the titles as typed", barest, "/list?like=");
    }

    private static async Task RowAsync(string name, Server server, string path)
    {
        var result = await Load.OneByOneAsync(server, path, Queries);
        Report.Row(
            name,
            Report.Number(result.P50),
            Report.Number(result.P95),
            Report.Number(result.CpuMs)
        );
    }
}
