using System.Globalization;
using AcademicExchange.Platform.Calendars;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Calendars;

public sealed class SolarHijriTests
{
    [Theory]
    [InlineData(1403, "2024-03-20")]
    [InlineData(1404, "2025-03-21")]
    [InlineData(1405, "2026-03-21")]
    [InlineData(1406, "2027-03-21")]
    [InlineData(1407, "2028-03-20")]
    [InlineData(1408, "2029-03-20")]
    public void ToDateOnly_FirstOfFarvardin_IsNowruz(int year, string expected) =>
        Assert.Equal(expected, new SolarHijri(year, 1, 1).ToDateOnly().ToString("O", null));

    [Fact]
    public void IsLeap_YearsOfThisCentury_HasTheFiveYearStep() =>
        Assert.Equal(
            [1395, 1399, 1403, 1408, 1412, 1416, 1420],
            Enumerable.Range(1393, 30).Where(SolarHijri.IsLeap)
        );

    [Fact]
    public void Exists_LastOfEsfand_OnlyInLeapYears()
    {
        Assert.Equal(new DateOnly(2025, 3, 20), new SolarHijri(1403, 12, 30).ToDateOnly());
        Assert.False(SolarHijri.Exists(1404, 12, 30));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SolarHijri(1404, 12, 30));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1405, 0, 1)]
    [InlineData(1405, 13, 1)]
    [InlineData(1405, 1, 0)]
    [InlineData(1405, 1, 32)]
    [InlineData(1405, 7, 31)]
    [InlineData(9378, 1, 1)]
    public void Exists_NoSuchDay_IsFalse(int year, int month, int day) =>
        Assert.False(SolarHijri.Exists(year, month, day));

    [Fact]
    public void DaysInMonth_OfACommonYear_SumsTo365() =>
        Assert.Equal(
            [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29],
            Enumerable.Range(1, 12).Select(month => SolarHijri.DaysInMonth(1405, month))
        );

    [Fact]
    public void AddYears_OneYear_DiffersByCalendar()
    {
        var start = new SolarHijri(1403, 1, 1);
        Assert.Equal(new DateOnly(2025, 3, 21), start.AddYears(1).ToDateOnly());
        Assert.Equal(new DateOnly(2025, 3, 20), start.ToDateOnly().AddYears(1));
        Assert.Equal(new SolarHijri(1404, 12, 29), new SolarHijri(1403, 12, 30).AddYears(1));
    }

    [Theory]
    [InlineData(1, "1405/07/30")]
    [InlineData(6, "1405/12/29")]
    [InlineData(7, "1406/01/31")]
    [InlineData(-6, "1404/12/29")]
    [InlineData(-12, "1404/06/31")]
    [InlineData(0, "1405/06/31")]
    public void AddMonths_FromTheThirtyFirst_StaysInTheMonth(int months, string expected) =>
        Assert.Equal(expected, new SolarHijri(1405, 6, 31).AddMonths(months).ToString());

    [Fact]
    public void AddMonths_OutOfRange_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SolarHijri(1, 1, 1).AddMonths(-1));

    [Fact]
    public void From_AnyDay_RoundTripsInOrder() =>
        Prop.ForAll(
                Gen.Choose(new DateOnly(622, 3, 22).DayNumber, new DateOnly(9998, 1, 1).DayNumber)
                    .ToArbitrary(),
                number =>
                {
                    var day = DateOnly.FromDayNumber(number);
                    var next = SolarHijri.From(day.AddDays(1));
                    var solar = SolarHijri.From(day);
                    return solar.ToDateOnly() == day
                        && string.CompareOrdinal(solar.ToString(), next.ToString()) < 0
                        && SolarHijri.Covers(day);
                }
            )
            .Hold();

    /// <summary>The years kept, and the ones about them, where the two ways of reckoning meet.</summary>
    [Fact]
    public void From_EachDayOfFourCenturies_IsAsTheSunSays()
    {
        var calendar = new PersianCalendar();
        var day = calendar.ToDateTime(1198, 1, 1, 0, 0, 0, 0);
        var last = calendar.ToDateTime(1602, 12, 29, 0, 0, 0, 0);
        for (; day <= last; day = day.AddDays(1))
        {
            var found = SolarHijri.From(DateOnly.FromDateTime(day));
            Assert.Equal(
                (calendar.GetYear(day), calendar.GetMonth(day), calendar.GetDayOfMonth(day)),
                (found.Year, found.Month, found.Day)
            );
        }
    }

    [Fact]
    public void Covers_DaysBeforeTheCalendar_IsFalse()
    {
        Assert.False(SolarHijri.Covers(DateOnly.MinValue));
        Assert.False(SolarHijri.Covers(DateOnly.MaxValue));
        Assert.True(SolarHijri.Covers(new DateOnly(622, 3, 22)));
    }
}
