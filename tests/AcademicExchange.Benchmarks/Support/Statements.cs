namespace AcademicExchange.Benchmarks.Support;

/// <summary>How many statements pages take when their counts are not known, by the program's own log, in a run of its own.</summary>
internal static class Statements
{
    private static readonly TimeSpan CountForgotten = TimeSpan.FromSeconds(6);

    /// <param name="storage">What the pages show.</param>
    /// <param name="cookie">Through whose eyes.</param>
    /// <param name="addresses">One a page.</param>
    public static async Task<IReadOnlyList<long>> OfAsync(
        BenchStorage storage,
        string cookie,
        IEnumerable<string> addresses
    )
    {
        using var server = await Server.PagesAsync(
            storage,
            "/account",
            cookie,
            ("Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", "Information")
        );
        List<long> all = [];
        foreach (var address in addresses)
        {
            await Load.GetAsync(server, address);
            await Task.Delay(CountForgotten);
            var before = server.Statements;
            await Load.GetAsync(server, address);
            await Task.Delay(TimeSpan.FromSeconds(1));
            all.Add(server.Statements - before);
        }

        return all;
    }
}
