using System.Collections.Immutable;

namespace AcademicExchange.Platform.Money;

/// <summary>
/// A currency of our own table: CLDR gives the rial no decimals and writes signs that forms cannot read, so the culture is
/// not asked. Exponent is the ISO 4217 number of decimals, by which minor units are counted.
/// </summary>
public sealed record Currency(string Code, int Exponent)
{
    public static ImmutableArray<Currency> All { get; } =
    [new("AZN", 2), new("IRR", 2), new("EUR", 2), new("USD", 2)];

    /// <summary>Minor units in one: 100 qəpik in a manat.</summary>
    public long Scale => (long)Math.Pow(10, Exponent);

    public static bool Exists(string code) => All.Any(one => one.Code == code);

    /// <exception cref="ArgumentException">The code is not in the table.</exception>
    public static Currency Find(string code) =>
        All.FirstOrDefault(one => one.Code == code)
        ?? throw new ArgumentException($"No currency {code}.", nameof(code));
}
