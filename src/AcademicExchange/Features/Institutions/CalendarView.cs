namespace AcademicExchange.Features.Institutions;

/// <summary>Weekends and free days from some day on: of a country, or of an institution with those of its country.</summary>
public sealed record CalendarView(
    IReadOnlyList<WeekendPeriod> Weekends,
    IReadOnlyList<HolidayDay> Holidays
)
{
    /// <summary>The days of the week that are free when this day comes.</summary>
    public IReadOnlySet<DayOfWeek> DaysOn(DateOnly day) =>
        WeekendRules.Of(Weekends).FirstOrDefault(rule => rule.Covers(day))?.Days
        ?? new HashSet<DayOfWeek>();
}
