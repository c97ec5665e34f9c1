using AcademicExchange.Benchmarks.Support;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>The directory with 2,000 and with 20,000 researchers of the own institution and of a partner.</summary>
internal static class ResearchersPart
{
    private static readonly int[] Sizes = [2_000, 20_000];

    private static readonly LoadedPage[] Pages =
    [
        new("researchers, first page", _ => "/researchers"),
        new("researchers, any of 80 pages", n => Text($"/researchers?p={1 + (n * 7919L % 80)}")),
        new("researchers, a field", n => Text($"/researchers?Field=05&p={1 + (n % 3)}")),
        new("researchers, an institution", _ => "/researchers?At=baku-state-university"),
        new("researchers, a family name", n => Word("ahmadzadeh") + Text($"&p={1 + (n % 3)}")),
        new("researchers, a name in English", _ => Word("Leila Ahmadzadeh")),
        new("researchers, a name with ə", _ => Word("Əhmədzadə leyla")),
        new("researchers, a name in Persian", _ => Word("لیلا احمدزاده")),
        new("researchers, a word that nobody has", _ => Word("nobody")),
    ];

    public static async Task RunAsync(BenchStorage storage)
    {
        var loads = new PageLoads(storage, await storage.SignInAsync());
        PageLoads.Head("directory, 16 connections", "researchers");
        foreach (var size in Sizes)
        {
            await storage.GrowResearchersToAsync(size);
            await loads.RunAsync(Pages, size);
        }
    }

    private static string Word(string word) => "/researchers?Q=" + Uri.EscapeDataString(word);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
