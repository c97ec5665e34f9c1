namespace AcademicExchange.Platform.Money;

/// <summary>
/// Which unit an amount is in. Iran's rial loses four zeros and old and new run side by side for years; the ISO code alone
/// does not tell them apart. Stored by name.
/// </summary>
public enum CurrencyRegime
{
    /// <summary>The currency has one unit: all but the rial.</summary>
    Single,

    /// <summary>The rial before the reform, "current rial" in the law of November 2025.</summary>
    IrrCurrent,

    /// <summary>The rial after it: 10,000 current rials.</summary>
    IrrNew,
}
