using System.Globalization;
using AcademicExchange.Platform.Money;

namespace AcademicExchange.Tests.Rules;

public sealed class MoneyTests
{
    [Fact]
    public void Of_WholeUnits_AreKeptInMinorUnits()
    {
        Assert.Equal(1250, Money.Of(12.50m, "AZN").Minor);
        Assert.Equal(12.5m, Money.Of(12.50m, "AZN").Amount);
    }

    [Theory]
    [InlineData("12.505", "AZN")]
    [InlineData("0.001", "IRR")]
    public void Of_TooManyDecimals_IsRefused(string amount, string currency) =>
        Assert.Throws<ArgumentException>(() =>
            Money.Of(
                decimal.Parse(amount, CultureInfo.InvariantCulture),
                currency,
                currency == "IRR" ? CurrencyRegime.IrrCurrent : CurrencyRegime.Single
            )
        );

    [Theory]
    [InlineData("IRR", CurrencyRegime.Single)]
    [InlineData("AZN", CurrencyRegime.IrrNew)]
    [InlineData("TOMAN", CurrencyRegime.Single)]
    [InlineData("azn", CurrencyRegime.Single)]
    public void New_WrongPair_IsRefused(string currency, CurrencyRegime regime) =>
        Assert.Throws<ArgumentException>(() => new Money(1, currency, regime));

    [Fact]
    public void FromToman_Amount_IsTenRialsEach() =>
        Assert.Equal(
            Money.Of(15_000_000, "IRR", CurrencyRegime.IrrCurrent),
            Money.FromToman(1_500_000)
        );

    [Fact]
    public void In_OtherRial_IsTenThousandToOneAndBack()
    {
        var old = Money.Of(25_000_000, "IRR", CurrencyRegime.IrrCurrent);
        var reformed = old.In(CurrencyRegime.IrrNew);
        Assert.Equal(2_500m, reformed.Amount);
        Assert.Equal(old, reformed.In(CurrencyRegime.IrrCurrent));
        Assert.Same(old, old.In(CurrencyRegime.IrrCurrent));
        Assert.Equal(
            0.01m,
            Money.Of(100, "IRR", CurrencyRegime.IrrCurrent).In(CurrencyRegime.IrrNew).Amount
        );
    }

    [Fact]
    public void In_InexactOrForeign_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() =>
            Money.Of(150, "IRR", CurrencyRegime.IrrCurrent).In(CurrencyRegime.IrrNew)
        );
        Assert.Throws<InvalidOperationException>(() =>
            Money.Of(1, "AZN").In(CurrencyRegime.IrrNew)
        );
        Assert.Throws<OverflowException>(() =>
            new Money(long.MaxValue, "IRR", CurrencyRegime.IrrNew).In(CurrencyRegime.IrrCurrent)
        );
    }

    [Fact]
    public void Arithmetic_OfOneUnit_IsExact()
    {
        var one = Money.Of(0.10m, "EUR");
        var sum = one + one + one;
        Assert.Equal(Money.Of(0.30m, "EUR"), sum);
        Assert.Equal(one, sum - one - one);
        Assert.Equal(sum, one * 3);
        Assert.Equal(Money.Zero("EUR", CurrencyRegime.Single), sum + -sum);
        Assert.True(one < sum);
        Assert.True(sum > one);
    }

    [Fact]
    public void Arithmetic_OfTwoUnits_IsRefused()
    {
        var rial = Money.Of(10_000, "IRR", CurrencyRegime.IrrCurrent);
        Assert.Throws<InvalidOperationException>(() => Money.Of(1, "AZN") + Money.Of(1, "EUR"));
        Assert.Throws<InvalidOperationException>(() => rial - rial.In(CurrencyRegime.IrrNew));
        Assert.Throws<InvalidOperationException>(() => rial < rial.In(CurrencyRegime.IrrNew));
        Assert.Throws<OverflowException>(() =>
            new Money(long.MaxValue, "AZN", CurrencyRegime.Single) * 2
        );
    }

    [Fact]
    public void Exponent_OfTheRial_IsOursAndNotTheCultures()
    {
        Assert.Equal(2, Currency.Find("IRR").Exponent);
        Assert.Equal(0, CultureInfo.GetCultureInfo("fa-IR").NumberFormat.CurrencyDecimalDigits);
    }
}
