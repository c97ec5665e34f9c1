using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>Gives numbers of a series, one after the other, none twice. Called inside the transaction that uses the number.</summary>
public sealed class RecordNumbers(AppDbContext data, TimeProvider clock)
{
    /// <summary>"AX-2026-0001", with "DEMO-" before it for invented records.</summary>
    /// <param name="prefix">Of the kind of record: "AX" for agreements, "VX" for visits.</param>
    /// <param name="demo">Invented ones count by themselves.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<string> NextAsync(string prefix, bool demo, CancellationToken cancel)
    {
        var series = string.Create(
            CultureInfo.InvariantCulture,
            $"{(demo ? "DEMO-" : "")}{prefix}-{clock.GetUtcNow().Year}"
        );
        if (await RaiseAsync(series, cancel) == 0)
        {
            await BeginAsync(series, cancel);
            await RaiseAsync(series, cancel);
        }

        var next = await data
            .NumberSequences.AsNoTracking()
            .Where(sequence => sequence.Key == series)
            .Select(sequence => sequence.Next)
            .SingleAsync(cancel);
        return Numbered(series, next - 1);
    }

    /// <summary>One guarded statement; the row stays locked until the transaction ends.</summary>
    private Task<int> RaiseAsync(string series, CancellationToken cancel) =>
        data
            .NumberSequences.Where(sequence => sequence.Key == series)
            .ExecuteUpdateAsync(
                set => set.SetProperty(sequence => sequence.Next, sequence => sequence.Next + 1),
                cancel
            );

    /// <summary>Whoever else begins the series at the same moment waits, and finds it.</summary>
    private Task BeginAsync(string series, CancellationToken cancel) =>
        data.Database.ExecuteSqlAsync(
            $"""INSERT INTO "NumberSequences" ("Key", "Next") VALUES ({series}, 1) ON CONFLICT DO NOTHING""",
            cancel
        );

    private static string Numbered(string series, int number) =>
        series + "-" + number.ToString("D4", CultureInfo.InvariantCulture);
}
