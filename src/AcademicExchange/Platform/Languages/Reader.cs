using AcademicExchange.Platform.Calendars;

namespace AcademicExchange.Platform.Languages;

/// <summary>For whom something is written: the language, the calendar shown first, the city whose clock is meant.</summary>
public sealed record Reader(Language Language, CalendarChoice Calendar, City City = City.Tabriz)
{
    /// <summary>What a reader of this language wants who has chosen nothing.</summary>
    public static Reader Of(Language language) =>
        language switch
        {
            Language.Fa => new(language, CalendarChoice.SolarHijri),
            Language.Az => new(language, CalendarChoice.Gregorian, City.Baku),
            _ => new(language, CalendarChoice.Gregorian),
        };
}
