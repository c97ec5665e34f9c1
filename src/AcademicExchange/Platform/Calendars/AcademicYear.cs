using System.Globalization;

namespace AcademicExchange.Platform.Calendars;

/// <summary>Years of study, named by the Gregorian year in which they begin. Both countries begin in September.</summary>
public static class AcademicYear
{
    private const int Begins = 9;

    /// <summary>The academic year in which the day lies: 2026 for 2026-09-01 to 2027-08-31.</summary>
    public static int Of(DateOnly day) => day.Month >= Begins ? day.Year : day.Year - 1;

    /// <summary>2027-08-31 for 2026.</summary>
    public static DateOnly LastDayOf(int year) => new DateOnly(year + 1, Begins, 1).AddDays(-1);

    /// <summary>"2026/27".</summary>
    public static string Text(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:D2}");
}
