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
            if (await BeginAsync(series, cancel))
            {
                return Numbered(series, 1);
            }

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

    /// <summary>False where another began the series at the same moment; the save's own savepoint keeps our transaction whole.</summary>
    private async Task<bool> BeginAsync(string series, CancellationToken cancel)
    {
        var first = new NumberSequence { Key = series, Next = 2 };
        data.NumberSequences.Add(first);
        try
        {
            await data.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException refused) when (refused.IsDuplicate)
        {
            data.Entry(first).State = EntityState.Detached;
            return false;
        }
    }

    private static string Numbered(string series, int number) =>
        series + "-" + number.ToString("D4", CultureInfo.InvariantCulture);
}
