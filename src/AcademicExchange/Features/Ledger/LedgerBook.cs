namespace AcademicExchange.Features.Ledger;

/// <summary>Keeps the lines of one record by adding lines alone.</summary>
public static class LedgerBook
{
    /// <summary>Lines that were not taken back, of the lines of one record.</summary>
    public static IReadOnlyList<LedgerLine> Standing(IReadOnlyCollection<LedgerLine> written)
    {
        var taken = written.Select(line => line.ReversesId).OfType<Guid>().ToHashSet();
        return
        [
            .. written.Where(line =>
                line.Status != LedgerStatus.Reversed && !taken.Contains(line.Id)
            ),
        ];
    }

    /// <summary>
    /// What has to be added so that exactly this stands: what stands and is not wanted is taken back, what is wanted and does not stand is
    /// written. Nothing where it stands already.
    /// </summary>
    public static IReadOnlyList<LedgerLine> Missing(
        IReadOnlyCollection<LedgerLine> written,
        IEnumerable<LedgerEntry> wanted,
        LedgerSource source,
        DateTime nowUtc
    )
    {
        var missing = wanted.ToList();
        var wrong = Standing(written).Where(line => !missing.Remove(line.Entry)).ToList();
        return
        [
            .. wrong.Select(line => line.Reverse(nowUtc)),
            .. missing.Select(entry => new LedgerLine(source, entry, nowUtc)),
        ];
    }
}
