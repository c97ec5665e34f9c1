using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

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
