using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>A field of ISCED-F 2013. Codes are text: "0511".</summary>
public sealed class IscedField
{
    public required string Code { get; init; }

    /// <summary>broad, narrow or detailed.</summary>
    public required string Level { get; init; }

    public string? ParentCode { get; init; }

    /// <summary>regular, interdisciplinary, or one of the kinds kept for import only.</summary>
    public required string Kind { get; init; }

    public required LocalText Title { get; set; }
}

/// <summary>A level of the CEFR ("B2") or of the EQF ("6").</summary>
public sealed class Level
{
    public required string Scheme { get; init; }

    public required string Code { get; init; }

    public required LocalText Title { get; set; }
}

/// <summary>A currency with its own decimals and regimes; the culture is not asked.</summary>
public sealed class CurrencyInfo
{
    public required string Code { get; init; }

    public required int MinorDigits { get; init; }

    public required LocalText Name { get; set; }

    public string? Note { get; set; }
}

/// <summary>A city with its names and its IANA time zone.</summary>
public sealed class CityInfo
{
    public required string Key { get; init; }

    public required Country Country { get; init; }

    public required string TimeZone { get; init; }

    public required LocalText Name { get; set; }
}

/// <summary>Weekend days of a country, or of one institution, in a period. Dated data, never code.</summary>
public sealed class WeekendPeriod
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Country Country { get; init; }

    public Guid? InstitutionId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>Comma-separated English day names: "Thursday,Friday".</summary>
    public required string Days { get; set; }
}

/// <summary>A free day, or a working day by exchange, of a country or one institution.</summary>
public sealed class HolidayDay
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Country Country { get; init; }

    public Guid? InstitutionId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>True where a weekend day is worked by decision.</summary>
    public bool Working { get; set; }

    /// <summary>False while the day is only expected (lunar calendar, cabinet decisions).</summary>
    public bool Announced { get; set; } = true;

    public required LocalText Name { get; set; }
}

/// <summary>A clause of the catalogue: where it is used and its model texts.</summary>
public sealed class ClauseTemplate
{
    public required string Code { get; init; }

    public required int Order { get; set; }

    public required LocalText Title { get; set; }

    /// <summary>Agreement kinds in which it stands, comma-separated enum names.</summary>
    public required string Kinds { get; set; }

    /// <summary>Kinds in which an agreement must have it.</summary>
    public string MandatoryKinds { get; set; } = "";

    /// <summary>Model texts per kind; the key "" serves all kinds that have none of their own.</summary>
    public Dictionary<string, LocalText> Texts { get; set; } = [];

    public string? Regulates { get; set; }
}
