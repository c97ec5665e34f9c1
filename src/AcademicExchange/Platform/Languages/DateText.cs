using System.Globalization;
using AcademicExchange.Platform.Calendars;

namespace AcademicExchange.Platform.Languages;

/// <summary>Writes one day in one calendar and one language; Show decides which calendar.</summary>
internal sealed class DateText(Language language, Words words)
{
    /// <summary>Year first in both calendars, save 21.03.2026, which Azerbaijani readers expect.</summary>
    public string Figures(DateOnly day, CalendarChoice calendar)
    {
        var text = IsSolarHijri(day, calendar)
            ? SolarHijri.From(day).ToString()
            : day.ToString(
                language switch
                {
                    Language.Az => "dd'.'MM'.'yyyy",
                    Language.Fa => "yyyy'/'MM'/'dd",
                    _ => "yyyy'-'MM'-'dd",
                },
                CultureInfo.InvariantCulture
            );
        return Digits.For(language, text);
    }

    public string Long(DateOnly day, CalendarChoice calendar)
    {
        var (year, month, dayOfMonth) = (day.Year, day.Month, day.Day);
        var solar = IsSolarHijri(day, calendar);
        if (solar)
        {
            var date = SolarHijri.From(day);
            (year, month, dayOfMonth) = (date.Year, date.Month, date.Day);
        }

        return words.Get(
            language,
            "Calendar.Date.Long",
            Plain(dayOfMonth),
            words.Get(
                language,
                $"Calendar.{(solar ? "SolarHijri" : "Gregorian")}.Month.{Ascii(month)}"
            ),
            Plain(year)
        );
    }

    private static bool IsSolarHijri(DateOnly day, CalendarChoice calendar) =>
        calendar == CalendarChoice.SolarHijri && SolarHijri.Covers(day);

    private string Plain(int number) => Digits.For(language, Ascii(number));

    private static string Ascii(int number) => number.ToString(CultureInfo.InvariantCulture);
}
