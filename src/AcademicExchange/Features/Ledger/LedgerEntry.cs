using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Money;

namespace AcademicExchange.Features.Ledger;

/// <summary>What a line says, beside whose it is.</summary>
/// <param name="AcademicYear">In which all its days lie.</param>
/// <param name="LastDay">Included; of nights, the evening of the last one.</param>
/// <param name="Value">An estimate; null where none is known.</param>
public sealed record LedgerEntry(
    LedgerStatus Status,
    LedgerKind Kind,
    LedgerUnit Unit,
    int AcademicYear,
    DateOnly FirstDay,
    DateOnly LastDay,
    int Quantity,
    Money? Value,
    FundingBearer BorneBy
);
