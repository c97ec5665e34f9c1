using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>A currency with its own decimals and regimes; the culture is not asked.</summary>
public sealed class CurrencyInfo
{
    public required string Code { get; init; }

    public required int MinorDigits { get; init; }

    public required LocalText Name { get; set; }

    public string? Note { get; set; }
}
