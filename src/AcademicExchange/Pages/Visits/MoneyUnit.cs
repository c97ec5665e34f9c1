using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Money;

namespace AcademicExchange.Pages.Visits;

/// <summary>In what people write a sum. Tomans are spoken and kept as current rials.</summary>
public enum MoneyUnit
{
    AZN,
    IrrCurrent,
    Toman,
    IrrNew,
    EUR,
    USD,
}

/// <summary>Sums as they are typed.</summary>
public static class MoneyUnits
{
    /// <summary>A sum that is typed has its unit, and is one that can be.</summary>
    /// <param name="page">Whose form it is.</param>
    /// <param name="amountField">Where what is wrong with the sum is said.</param>
    /// <param name="amount">As typed.</param>
    /// <param name="unitField">Where a missing unit is said.</param>
    /// <param name="unit">As chosen.</param>
    /// <param name="value">What <see cref="Of"/> makes of both.</param>
    public static void DemandSum(
        this ExchangePage page,
        string amountField,
        decimal? amount,
        string unitField,
        MoneyUnit? unit,
        Money? value
    )
    {
        if (amount is not null && unit is null)
        {
            page.ModelState.AddModelError(unitField, page.Words["Visits.Funding.UnitMissing"]);
        }
        else if (amount is not null && value is null)
        {
            page.ModelState.AddModelError(amountField, page.Words["Visits.Funding.AmountWrong"]);
        }
    }

    /// <summary>More than anybody bears for one visit in any of the units.</summary>
    public const long MostAmount = 1_000_000_000_000;

    /// <summary>Null where the unit has no such fraction, or the sum is none.</summary>
    public static Money? Of(decimal amount, MoneyUnit unit) =>
        amount is <= 0 or > MostAmount || amount != decimal.Round(amount, 2)
            ? null
            : unit switch
            {
                MoneyUnit.IrrCurrent => Money.Of(amount, "IRR", CurrencyRegime.IrrCurrent),
                MoneyUnit.IrrNew => Money.Of(amount, "IRR", CurrencyRegime.IrrNew),
                MoneyUnit.Toman => Money.FromToman(amount),
                _ => Money.Of(amount, unit.ToString()),
            };
}
