using AcademicExchange.Features.Institutions;

namespace AcademicExchange.Features.Ledger;

/// <summary>What two institutions gave each other up to the end of an academic year, as the first one reads it.</summary>
/// <param name="IsDemo">Invented agreements are in it.</param>
public sealed record LedgerStatement(
    InstitutionName Own,
    InstitutionName Partner,
    int Year,
    bool IsDemo,
    IReadOnlyList<LedgerStatementRow> Rows
);

/// <summary>Of one agreement, kind and unit; what is planned is shown beside and counted nowhere.</summary>
/// <param name="Before">Confirmed, of all years before.</param>
/// <param name="Confirmed">Of the year.</param>
/// <param name="Planned">Of the year.</param>
public sealed record LedgerStatementRow(
    string AgreementNumber,
    LedgerKind Kind,
    LedgerUnit Unit,
    LedgerGifts Before,
    LedgerGifts Confirmed,
    LedgerGifts Planned
)
{
    /// <summary>Carried into the next year, see <see cref="LedgerGifts.Difference"/>.</summary>
    public int Balance => Before.Difference + Confirmed.Difference;

    /// <summary>Nothing is carried, nothing was given and nothing is planned: earlier years settled it.</summary>
    public bool IsNone => Before.Difference == 0 && Confirmed.IsNone && Planned.IsNone;
}
