using System.Globalization;
using AcademicExchange.Data;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>Gives numbers of a series, one after the other, none twice. Called inside the transaction that uses the number.</summary>
public sealed class AgreementNumbers(AppDbContext data, TimeProvider clock)
{
    /// <summary>"AX-2026-0001", with "DEMO-" before it for invented agreements.</summary>
    public async Task<string> NextAsync(bool demo, CancellationToken cancel)
    {
        var series = string.Create(
            CultureInfo.InvariantCulture,
            $"{(demo ? "DEMO-" : "")}AX-{clock.GetUtcNow().Year}"
        );
        if (await RaiseAsync(series, cancel) == 0)
        {
            data.NumberSequences.Add(new NumberSequence { Key = series, Next = 2 });
            await data.SaveChangesAsync(cancel);
            return Numbered(series, 1);
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

    private static string Numbered(string series, int number) =>
        series + "-" + number.ToString("D4", CultureInfo.InvariantCulture);
}
