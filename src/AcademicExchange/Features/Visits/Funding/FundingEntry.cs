using AcademicExchange.Platform.Money;

namespace AcademicExchange.Features.Visits.Funding;

/// <summary>One line as it is typed.</summary>
/// <param name="Quantity">Nights, days or journeys; null where it does not matter.</param>
/// <param name="Value">The sum in cash; of what is given in kind, its worth where it is known.</param>
public sealed record FundingEntry(
    FundingBearer Bearer,
    FundingItem Item,
    FundingManner Manner,
    int? Quantity,
    Money? Value
);
