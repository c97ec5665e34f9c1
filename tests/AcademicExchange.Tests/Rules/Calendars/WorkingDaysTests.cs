using AcademicExchange.Platform.Calendars;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Calendars;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly Always = new(2000, 1, 1);

    private readonly WorkingDays _iran = new(
        [
            new WeekendRule(
                Always,
                null,
                new HashSet<DayOfWeek> { DayOfWeek.Thursday, DayOfWeek.Friday }
            ),
        ],
        Days(new(2026, 3, 18), new(2026, 4, 2))
    );

    // 2026: Novruz and Ramadan together gave 20 to 30 March; a Saturday worked instead of another day.
    private readonly WorkingDays _azerbaijan = new(
        [
            new WeekendRule(
                Always,
                null,
                new HashSet<DayOfWeek> { DayOfWeek.Saturday, DayOfWeek.Sunday }
            ),
        ],
        [.. Days(new(2026, 3, 20), new(2026, 3, 30)), new Holiday(new(2026, 12, 26), Working: true)]
    );

    [Fact]
    public void NextWorkingDay_AfterNovruz2026_IsTheThirtyFirst() =>
        Assert.Equal(new DateOnly(2026, 3, 31), _azerbaijan.NextWorkingDay(new(2026, 3, 19)));

    [Fact]
    public void IsWorkingDay_SwappedSaturday_Works()
    {
        Assert.True(_azerbaijan.IsWorkingDay(new(2026, 12, 26)));
        Assert.False(_azerbaijan.IsWorkingDay(new(2026, 12, 19)));
    }

    [Fact]
    public void Common_TwoWeekends_LeavesMondayToWednesdayAndNoHoliday()
    {
        var both = WorkingDays.Common(_iran, _azerbaijan);
        var week = Enumerable
            .Range(0, 7)
            .Select(new DateOnly(2026, 11, 23).AddDays)
            .Where(both.IsWorkingDay);
        Assert.Equal(
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday],
            week.Select(day => day.DayOfWeek)
        );
        Assert.Equal(new DateOnly(2026, 4, 6), both.OnOrAfter(new(2026, 3, 18)));
    }

    [Fact]
    public void IsWorkingDay_RuleChanges_FollowsTheDate()
    {
        var friday = new HashSet<DayOfWeek> { DayOfWeek.Friday };
        var both = new HashSet<DayOfWeek> { DayOfWeek.Friday, DayOfWeek.Saturday };
        var change = new DateOnly(2026, 9, 23);
        WorkingDays days = new(
            [
                new WeekendRule(Always, change.AddDays(-1), friday),
                new WeekendRule(change, null, both),
            ],
            []
        );
        Assert.True(days.IsWorkingDay(new(2026, 9, 19)));
        Assert.False(days.IsWorkingDay(new(2026, 9, 26)));
        Assert.True(days.IsWorkingDay(new(1999, 12, 31)));
    }

    [Theory]
    [InlineData("2026-11-25", 1, "2026-11-28")]
    [InlineData("2026-11-25", 3, "2026-11-30")]
    [InlineData("2026-11-27", 0, "2026-11-27")]
    [InlineData("2026-11-28", -1, "2026-11-25")]
    [InlineData("2026-03-17", 1, "2026-04-04")]
    public void Add_WorkingDays_SkipsRestAndHolidays(string from, int n, string expected) =>
        Assert.Equal(
            DateOnly.ParseExact(expected, "O", null),
            _iran.Add(DateOnly.ParseExact(from, "O", null), n)
        );

    [Fact]
    public void Add_AnyNumber_IsCountedBack() =>
        Prop.ForAll(
                Gen.Choose(0, 2000).Zip(Gen.Choose(-300, 300)).ToArbitrary(),
                pair =>
                {
                    var day = _iran.OnOrAfter(new DateOnly(2024, 1, 1).AddDays(pair.Item1));
                    var end = _iran.Add(day, pair.Item2);
                    return _iran.IsWorkingDay(end) && _iran.Count(day, end) == pair.Item2;
                }
            )
            .Hold();

    [Fact]
    public void Count_SplitAnywhere_IsTheSumOfItsParts() =>
        Prop.ForAll(
                Gen.Choose(-500, 500).Zip(Gen.Choose(-500, 500)).ToArbitrary(),
                pair =>
                {
                    var start = new DateOnly(2026, 1, 1);
                    var (middle, end) = (start.AddDays(pair.Item1), start.AddDays(pair.Item2));
                    return _azerbaijan.Count(start, middle) + _azerbaijan.Count(middle, end)
                        == _azerbaijan.Count(start, end);
                }
            )
            .Hold();

    [Fact]
    public void Add_CalendarWithoutWork_StopsAndSaysSo()
    {
        WorkingDays never = new(
            [new WeekendRule(Always, null, new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()))],
            []
        );
        Assert.Throws<InvalidOperationException>(() => never.Add(new(2026, 1, 1), 1));
        Assert.Throws<InvalidOperationException>(() => never.OnOrAfter(new(2026, 1, 1)));
    }

    [Fact]
    public void IsWorkingDay_TwoRowsForOneDay_TheLaterCounts()
    {
        var day = new DateOnly(2026, 5, 28);
        Assert.True(
            new WorkingDays([], [new Holiday(day), new Holiday(day, Working: true)]).IsWorkingDay(
                day
            )
        );
    }

    private static IEnumerable<Holiday> Days(DateOnly first, DateOnly last) =>
        Enumerable
            .Range(first.DayNumber, last.DayNumber - first.DayNumber + 1)
            .Select(number => new Holiday(DateOnly.FromDayNumber(number)));
}
