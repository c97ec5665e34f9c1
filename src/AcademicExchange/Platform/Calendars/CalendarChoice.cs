namespace AcademicExchange.Platform.Calendars;

/// <summary>The calendar a reader sees first; the other one stands beside it. Days are stored Gregorian.</summary>
public enum CalendarChoice
{
    Gregorian,
    SolarHijri,
}
