using System.Globalization;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Calendars;

/// <summary>The one reader of typed days, in both calendars and in digits of any script.</summary>
public static class DayText
{
    public const string NotADay = "Calendar.Error.NotADay";
    public const string NoSuchDay = "Calendar.Error.NoSuchDay";

    /// <summary>As the longer one, for those who do not say why.</summary>
    public static bool TryParse(string? text, out DateOnly day) => TryParse(text, out day, out _);

    /// <summary>
    /// Reads year-month-day with - / or . between, or day.month.year with dots; 1405/01/01, ۱۴۰۵/۰۱/۰۱ and 2026-03-21 are one
    /// day. Years 1200-1599 are Solar Hijri, 1600-2999 Gregorian, others are refused. The error is a key of Words.
    /// </summary>
    public static bool TryParse(string? text, out DateOnly day, out string? error)
    {
        day = default;
        error = NotADay;
        if (!TrySplit(text ?? "", out var year, out var month, out var dayOfMonth))
        {
            return false;
        }

        error = NoSuchDay;
        if (year is >= 1200 and <= 1599)
        {
            if (!SolarHijri.Exists(year, month, dayOfMonth))
            {
                return false;
            }

            day = new SolarHijri(year, month, dayOfMonth).ToDateOnly();
        }
        else if (
            year is < 1600 or > 2999
            || month is < 1 or > 12
            || dayOfMonth < 1
            || dayOfMonth > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }
        else
        {
            day = new DateOnly(year, month, dayOfMonth);
        }

        error = null;
        return true;
    }

    private static bool TrySplit(string text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        var plain = Digits
            .ToAscii(CleanText.Of(text))
            .Replace("\u200E", "", StringComparison.Ordinal)
            .Replace("\u200F", "", StringComparison.Ordinal);
        var mark = plain.FirstOrDefault(c => c is '-' or '/' or '.');
        var parts = plain.Split(mark);
        if (mark == default || parts.Length != 3)
        {
            return false;
        }

        // 21.03.2026 is how Baku writes a day; with a slash the same order would be ambiguous.
        var dayFirst = mark == '.' && parts[2].Trim().Length == 4;
        return TryNumber(parts[dayFirst ? 2 : 0], 4, 4, out year)
            && TryNumber(parts[1], 1, 2, out month)
            && TryNumber(parts[dayFirst ? 0 : 2], 1, 2, out day);
    }

    private static bool TryNumber(string part, int shortest, int longest, out int number)
    {
        number = 0;
        var digits = part.Trim();
        return digits.Length >= shortest
            && digits.Length <= longest
            && digits.All(char.IsAsciiDigit)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
