using AcademicExchange.Benchmarks.Support;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>
/// Pages of the program, signed in as an officer, beside the barest pages with the same rows and as many bytes. On PostgreSQL the lists alone,
/// beside those that EF Core asks for.
/// </summary>
internal static class WebPart
{
    private const int PagesOfFilter = BenchStorage.Full / 5 / 25;

    private static readonly ComparedPage[] Pages =
    [
        new(
            "list, first three pages",
            n => Text($"/agreements?State=InForce&P={1 + (n % 3)}"),
            n => Text($"/list?state=InForce&p={1 + (n % 3)}"),
            n => Text($"/ef-list?state=InForce&p={1 + (n % 3)}")
        ),
        new(
            "list, any of 800 pages",
            n => Text($"/agreements?State=InForce&P={Any(n)}"),
            n => Text($"/list?state=InForce&p={Any(n)}"),
            n => Text($"/ef-list?state=InForce&p={Any(n)}")
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
        await Comparison.RunAsync(
            storage,
            await storage.SignInAsync(),
            [.. Pages.Where(page => !storage.OnPostgres || page.ByEf is not null)]
        );
    }

    private static Guid Id(int n) => ManyAgreements.IdOf(1 + (n % ManyAgreements.WithText));

    private static int Any(int n) => 1 + (int)(n * 7919L % PagesOfFilter);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
