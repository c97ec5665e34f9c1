using System.Collections.Frozen;

namespace AcademicExchange.Platform.Calendars;

/// <summary>Counts working days over dated weekends and holidays. Pure: the data comes from its caller. Safe for all threads.</summary>
public sealed class WorkingDays
{
    // The longest pause in the data is a war's closure of months; more than two years without a working day is a mistake in it.
    private const int LongestPause = 800;

    private readonly Func<DateOnly, bool> _works;

    /// <summary>A date without a weekend rule has no weekly rest; of rules that overlap, the one that began last counts.</summary>
    public WorkingDays(IEnumerable<WeekendRule> weekends, IEnumerable<Holiday> holidays)
    {
        WeekendRule[] rules = [.. weekends.OrderByDescending(rule => rule.ValidFrom)];
        var exceptions = holidays
            .GroupBy(one => one.Day)
            .ToFrozenDictionary(group => group.Key, group => group.Last().Working);
        _works = day =>
            exceptions.TryGetValue(day, out var working)
                ? working
                : Array.Find(rules, rule => rule.Covers(day))?.Days.Contains(day.DayOfWeek) != true;
    }

    private WorkingDays(Func<DateOnly, bool> works) => _works = works;

    /// <summary>The days on which all of them work: when two universities can meet or answer.</summary>
    public static WorkingDays Common(params WorkingDays[] calendars) =>
        new(day => Array.TrueForAll(calendars, calendar => calendar.IsWorkingDay(day)));

    public bool IsWorkingDay(DateOnly day) => _works(day);

    /// <summary>This day if it is a working one, else the next that is.</summary>
    /// <exception cref="InvalidOperationException">There is none in more than two years.</exception>
    public DateOnly OnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : NextWorkingDay(day);

    /// <summary>The first working day after this one.</summary>
    /// <exception cref="InvalidOperationException">There is none in more than two years.</exception>
    public DateOnly NextWorkingDay(DateOnly day) => Step(day, 1);

    /// <summary>The n-th working day after this one, before it where n is negative; the day itself where n is 0.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no working day in more than two years.</exception>
    public DateOnly Add(DateOnly day, int n)
    {
        for (var left = Math.Abs((long)n); left > 0; left--)
        {
            day = Step(day, Math.Sign(n));
        }

        return day;
    }

    /// <summary>Working days after from up to and with to; Count(to, from) is its negative. From a working day, Count(d, Add(d, n)) is n.</summary>
    public int Count(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Count(to, from);
        }

        var count = 0;
        for (var number = from.DayNumber + 1; number <= to.DayNumber; number++)
        {
            count += IsWorkingDay(DateOnly.FromDayNumber(number)) ? 1 : 0;
        }

        return count;
    }

    private DateOnly Step(DateOnly day, int direction)
    {
        for (var tries = 0; tries < LongestPause; tries++)
        {
            day = day.AddDays(direction);
            if (IsWorkingDay(day))
            {
                return day;
            }
        }

        throw new InvalidOperationException(
            $"No working day within {LongestPause} days of {day:O}."
        );
    }
}
