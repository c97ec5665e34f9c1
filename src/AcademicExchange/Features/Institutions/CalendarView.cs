namespace AcademicExchange.Features.Institutions;

/// <summary>Weekends and free days from some day on: of a country, or of an institution with those of its country.</summary>
public sealed record CalendarView(
    IReadOnlyList<WeekendPeriod> Weekends,
    IReadOnlyList<HolidayDay> Holidays
);
