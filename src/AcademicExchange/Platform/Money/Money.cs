using System.Diagnostics.CodeAnalysis;

namespace AcademicExchange.Platform.Money;

/// <summary>
/// An amount in minor units of one currency and one regime. Amounts of two currencies or two regimes are never added or
/// compared: that needs a dated rate, which a person enters.
/// </summary>
[SuppressMessage(
    "Design",
    "MA0049",
    Justification = "The folder is the room, the record its one thing."
)]
public sealed record Money
{
    private const int Reform = 10_000;

    /// <exception cref="ArgumentException">The currency is unknown or does not go with the regime.</exception>
    public Money(long minor, string currency, CurrencyRegime regime)
    {
        _ = Table(currency);
        if ((currency == "IRR") == (regime == CurrencyRegime.Single))
        {
            throw new ArgumentException(
                $"{currency} does not go with the regime {regime}.",
                nameof(regime)
            );
        }

        (Minor, Currency, Regime) = (minor, currency, regime);
    }

    public long Minor { get; }
    public string Currency { get; }
    public CurrencyRegime Regime { get; }

    /// <summary>The amount in whole units: 12.50 for 1250 qəpik.</summary>
    public decimal Amount => (decimal)Minor / Table(Currency).Scale;

    public static Money Zero(string currency, CurrencyRegime regime) => new(0, currency, regime);

    /// <summary>From whole units as typed.</summary>
    /// <exception cref="ArgumentException">The amount has more decimals than the currency.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money Of(
        decimal amount,
        string currency,
        CurrencyRegime regime = CurrencyRegime.Single
    )
    {
        var minor = amount * Table(currency).Scale;
        return decimal.Truncate(minor) == minor
            ? new((long)minor, currency, regime)
            : throw new ArgumentException($"{currency} has no such fraction.", nameof(amount));
    }

    /// <summary>From tomans, in which people speak: ten current rials. Never stored as such.</summary>
    public static Money FromToman(decimal toman) =>
        Of(toman * 10, "IRR", CurrencyRegime.IrrCurrent);

    /// <summary>The same value in the other unit of the rial, exactly.</summary>
    /// <exception cref="InvalidOperationException">It cannot be said exactly in that unit, or is no rial.</exception>
    public Money In(CurrencyRegime regime) =>
        (Regime, regime) switch
        {
            _ when Regime == regime => this,
            (CurrencyRegime.IrrNew, CurrencyRegime.IrrCurrent) => new(
                checked(Minor * Reform),
                Currency,
                regime
            ),
            (CurrencyRegime.IrrCurrent, CurrencyRegime.IrrNew) when Minor % Reform == 0 => new(
                Minor / Reform,
                Currency,
                regime
            ),
            _ => throw new InvalidOperationException(
                $"{Amount} {Currency} ({Regime}) is not exact in {regime}."
            ),
        };

    public static Money operator +(Money left, Money right) =>
        left.With(checked(left.Minor + left.Same(right).Minor));

    public static Money operator -(Money left, Money right) =>
        left.With(checked(left.Minor - left.Same(right).Minor));

    public static Money operator -(Money money) => money.With(checked(-money.Minor));

    public static Money operator *(Money money, int times) =>
        money.With(checked(money.Minor * times));

    public static bool operator <(Money left, Money right) => left.Minor < left.Same(right).Minor;

    public static bool operator >(Money left, Money right) => left.Minor > left.Same(right).Minor;

    private Money With(long minor) => new(minor, Currency, Regime);

    private Money Same(Money other) =>
        other.Currency == Currency && other.Regime == Regime
            ? other
            : throw new InvalidOperationException(
                $"{Currency} ({Regime}) and {other.Currency} ({other.Regime}) do not mix."
            );

    private static Currency Table(string code) => Platform.Money.Currency.Find(code);
}
