using System.Globalization;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;

namespace AcademicExchange.Data.Demo;

/// <summary>Invented entries of the ledger by hand: confirmed with its evidence, waiting for an answer, disputed. Days are counted from today.</summary>
internal sealed class DemoLedger(
    AppDbContext data,
    LedgerBonds bonds,
    DemoScans scans,
    RecordNumbers numbers,
    TimeProvider clock
)
{
    private DemoCast _cast = null!;

    public async Task AddAsync(CancellationToken cancel)
    {
        _cast = await DemoCast.LoadAsync(data, cancel);
        foreach (var row in DemoContent.Rows("ledger.csv"))
        {
            var entry = await EnterAsync(row, cancel);
            data.HandEntries.Add(entry);
            var act = On(row["by"], row["entered"]);
            List<LedgerLine> lines = [.. Missing([], act)];
            if (row["answer"] is { Length: > 0 } answer)
            {
                act = On(row["answer_by"], row["answered"], row["note"]);
                entry.Answer(Enum.Parse<HandEntryAction>(answer), act);
                lines.AddRange(Missing(lines, act));
            }

            data.LedgerLines.AddRange(lines);
            await data.SaveChangesAsync(cancel);
            DemoNews.Hush(data, entry.Id);

            IReadOnlyList<LedgerLine> Missing(IReadOnlyList<LedgerLine> written, Act by) =>
                LedgerBook.Missing(written, HandEntryLines.Of(entry), entry.Source, by.NowUtc);
        }

        await data.SaveChangesAsync(cancel);
    }

    private async Task<HandEntry> EnterAsync(
        IReadOnlyDictionary<string, string> row,
        CancellationToken cancel
    )
    {
        var act = On(row["by"], row["entered"]);
        var bond = (await bonds.OfAsync(act.By, cancel)).Single(one =>
            one.Number == row["agreement"]
        );
        var (id, number) = (
            Guid.CreateVersion7(),
            await numbers.NextAsync(HandEntry.Series, bond.IsDemo, cancel)
        );
        return new HandEntry(
            id,
            number,
            bond,
            new HandEntryText(
                bool.Parse(row["gave"]),
                Enum.Parse<LedgerKind>(row["kind"]),
                Enum.Parse<LedgerUnit>(row["unit"]),
                int.Parse(row["quantity"], CultureInfo.InvariantCulture),
                Day(row["day"]),
                row["about"],
                row["reference"]
            ),
            row["evidence"] is { Length: > 0 } about
                ? await scans.KeepAsync(HandEntry.RecordKind, id, number, about, act, cancel)
                : null,
            DateOnly.FromDateTime(act.NowUtc),
            act
        );
    }

    private DateOnly Day(string days) =>
        DateOnly
            .FromDateTime(clock.GetUtcNow().UtcDateTime)
            .AddDays(int.Parse(days, CultureInfo.InvariantCulture));

    /// <summary>At a time when both cities are at their desks.</summary>
    private Act On(string by, string day, string? note = null) =>
        new(
            _cast.Actor(by),
            Day(day).ToDateTime(new TimeOnly(7, 40), DateTimeKind.Utc),
            string.IsNullOrEmpty(note) ? null : note
        );
}
