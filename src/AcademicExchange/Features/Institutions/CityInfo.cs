using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>A city with its names and its IANA time zone.</summary>
public sealed class CityInfo
{
    public required string Key { get; init; }

    public required Country Country { get; init; }

    public required string TimeZone { get; init; }

    public required LocalText Name { get; set; }
}
