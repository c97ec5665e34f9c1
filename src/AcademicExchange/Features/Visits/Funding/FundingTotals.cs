using AcademicExchange.Platform.Money;

namespace AcademicExchange.Features.Visits.Funding;

/// <summary>What one bearer bears: its lines, and a sum for each currency and regime. Sums of two are never added.</summary>
public sealed record FundingShare(
    FundingBearer Bearer,
    IReadOnlyList<FundingLine> Lines,
    IReadOnlyList<Money> Cash,
    IReadOnlyList<Money> InKind
);

/// <summary>Lines put together by bearer.</summary>
public static class FundingTotals
{
    public static IReadOnlyList<FundingShare> Of(IEnumerable<FundingLine> lines) =>
        [
            .. lines
                .GroupBy(line => line.Bearer)
                .OrderBy(share => share.Key)
                .Select(share => new FundingShare(
                    share.Key,
                    [.. share.OrderBy(line => line.Item).ThenBy(line => line.AddedUtc)],
                    Sums(share, FundingManner.Cash),
                    Sums(share, FundingManner.InKind)
                )),
        ];

    private static List<Money> Sums(IEnumerable<FundingLine> lines, FundingManner manner) =>
        [
            .. lines
                .Where(line => line.Manner == manner)
                .Select(line => line.Value)
                .OfType<Money>()
                .GroupBy(value => (value.Currency, value.Regime))
                .OrderBy(unit => unit.Key.Currency, StringComparer.Ordinal)
                .ThenBy(unit => unit.Key.Regime)
                .Select(unit => unit.Aggregate((sum, value) => sum + value)),
        ];
}
