using AcademicExchange.Platform.Money;

namespace AcademicExchange.Features.Visits.Funding;

/// <summary>Who bears what of a visit, in which currency and regime, in kind or in cash. A line is taken away and written anew, never changed.</summary>
public sealed class FundingLine
{
    public const int MostQuantity = 999;

    private FundingLine() { }

    internal FundingLine(Guid id, Guid visitId, FundingEntry entry, DateTime nowUtc)
    {
        (Id, VisitId, AddedUtc) = (id, visitId, nowUtc);
        (Bearer, Item, Manner) = (entry.Bearer, entry.Item, entry.Manner);
        Quantity = entry.Quantity;
        (Minor, Currency, Regime) = (
            entry.Value?.Minor,
            entry.Value?.Currency,
            entry.Value?.Regime
        );
    }

    public Guid Id { get; private set; }

    public Guid VisitId { get; private set; }

    public FundingBearer Bearer { get; private set; }

    public FundingItem Item { get; private set; }

    public FundingManner Manner { get; private set; }

    public int? Quantity { get; private set; }

    /// <summary>Minor units of the currency; null where no worth is said.</summary>
    public long? Minor { get; private set; }

    public string? Currency { get; private set; }

    public CurrencyRegime? Regime { get; private set; }

    public DateTime AddedUtc { get; private set; }

    public Money? Value => Minor is { } minor ? new Money(minor, Currency!, Regime!.Value) : null;
}
