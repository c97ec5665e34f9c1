using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Ledger;

/// <summary>Lines as a table.</summary>
/// <param name="OfOneRecord">Visit or entry, agreement and institutions stand above it.</param>
public sealed record LedgerLines(IReadOnlyList<LedgerRow> Rows, bool OfOneRecord)
{
    public static Tone ToneOf(LedgerRow row) =>
        row.IsTakenBack ? Tone.Neutral
        : row.Line.Status == LedgerStatus.Confirmed ? Tone.Good
        : row.Line.Status == LedgerStatus.Planned ? Tone.Info
        : Tone.Neutral;

    public static string BearerKey(FundingBearer bearer) => "Visits.Funding.Bearer." + bearer;
}
