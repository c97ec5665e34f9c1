using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Calendars;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>What an entry means to the ledger: what one side says is planned, what both say is confirmed, everything else is nothing.</summary>
public static class HandEntryLines
{
    public static IReadOnlyList<LedgerEntry> Of(HandEntry entry) =>
        entry.State switch
        {
            HandEntryState.Open => [Line(entry, LedgerStatus.Planned)],
            HandEntryState.Confirmed or HandEntryState.CorrectionAsked =>
            [
                Line(entry, LedgerStatus.Confirmed),
            ],
            _ => [],
        };

    private static LedgerEntry Line(HandEntry entry, LedgerStatus status) =>
        new(
            status,
            entry.Kind,
            entry.Unit,
            AcademicYear.Of(entry.Day),
            entry.Day,
            entry.Day,
            entry.Quantity,
            entry.Value,
            FundingBearer.Host
        );
}
