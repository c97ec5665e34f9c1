using System.Globalization;
using System.Runtime.InteropServices;

namespace AcademicExchange.Platform.Calendars;

/// <summary>
/// A day of the Solar Hijri calendar. Only for showing and reading: stored days are Gregorian. Years 1 to 9377.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SolarHijri
{
    public const int MinYear = 1;

    /// <summary>The last year that is whole within DateOnly.</summary>
    public const int MaxYear = 9377;

    /// <summary>Years that people write. Their first days are worked out once: by the sun each takes longer than a line of a list.</summary>
    private const int FirstKept = 1200;
    private const int LastKept = 1599;

    private static readonly PersianCalendar Calendar = new();
    private static readonly int[] NewYears =
    [
        .. Enumerable
            .Range(FirstKept, LastKept - FirstKept + 2)
            .Select(year => NewYear(year).DayNumber),
    ];
    private static readonly DateOnly First = new(622, 3, 22);
    private static readonly DateOnly Last = new SolarHijri(MaxYear, 12, 29).ToDateOnly();

    /// <exception cref="ArgumentOutOfRangeException">There is no such day, as 1404/12/30.</exception>
    public SolarHijri(int year, int month, int day)
    {
        if (!Exists(year, month, day))
        {
            throw new ArgumentOutOfRangeException(
                nameof(day),
                $"There is no day {year}/{month}/{day}."
            );
        }

        (Year, Month, Day) = (year, month, day);
    }

    private SolarHijri(int year, int dayOfYear)
    {
        // Six months of 31 days, then months of 30.
        var days = dayOfYear < 186 ? 31 : 30;
        var rest = dayOfYear < 186 ? dayOfYear : dayOfYear - 6;
        (Year, Month, Day) = (year, (rest / days) + 1, (rest % days) + 1);
    }

    public int Year { get; }
    public int Month { get; }
    public int Day { get; }

    /// <summary>Whether the day lies in a year that this calendar has.</summary>
    public static bool Covers(DateOnly day) => day >= First && day <= Last;

    /// <exception cref="ArgumentOutOfRangeException">The day is before 622-03-22 or after the last whole year.</exception>
    public static SolarHijri From(DateOnly day)
    {
        var kept = Array.BinarySearch(NewYears, day.DayNumber);
        var index = kept < 0 ? ~kept - 1 : kept;
        if (index >= 0 && index < NewYears.Length - 1)
        {
            return new(FirstKept + index, day.DayNumber - NewYears[index]);
        }

        var start = day.ToDateTime(TimeOnly.MinValue);
        return new(
            Calendar.GetYear(start),
            Calendar.GetMonth(start),
            Calendar.GetDayOfMonth(start)
        );
    }

    public static bool Exists(int year, int month, int day) =>
        year is >= MinYear and <= MaxYear
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DaysInMonth(year, month);

    /// <summary>Whether Esfand has 30 days.</summary>
    public static bool IsLeap(int year) => Calendar.IsLeapYear(year);

    public static int DaysInMonth(int year, int month) => Calendar.GetDaysInMonth(year, month);

    private static DateOnly NewYear(int year) =>
        DateOnly.FromDateTime(Calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0));

    public DateOnly ToDateOnly() =>
        DateOnly.FromDateTime(Calendar.ToDateTime(Year, Month, Day, 0, 0, 0, 0));

    /// <summary>The same day of another year; 30 Esfand becomes 29 where that year is shorter.</summary>
    public SolarHijri AddYears(int years) => AddMonths(checked(years * 12));

    /// <summary>The same day of another month, or that month's last day: 1405/06/31 plus one month is 1405/07/30.</summary>
    public SolarHijri AddMonths(int months)
    {
        var total = (Year * 12) + Month - 1 + months;
        var (year, month) = (total / 12, (total % 12) + 1);
        return new(
            year,
            month,
            Math.Min(Day, year is >= MinYear and <= MaxYear ? DaysInMonth(year, month) : Day)
        );
    }

    /// <summary>1405/01/01, ASCII digits.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:0000}/{Month:00}/{Day:00}");
}
