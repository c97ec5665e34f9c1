namespace AcademicExchange.Features.Institutions;

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

    public IReadOnlySet<DayOfWeek> FreeDays =>
        Days.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Enum.Parse<DayOfWeek>)
            .ToHashSet();
}
