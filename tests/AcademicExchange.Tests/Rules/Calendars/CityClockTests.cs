using AcademicExchange.Platform.Calendars;

namespace AcademicExchange.Tests.Rules.Calendars;

public sealed class CityClockTests
{
    [Theory]
    [InlineData(City.Tabriz, 2026, 7, "03:30")]
    [InlineData(City.Baku, 2026, 7, "04:00")]
    [InlineData(City.Tabriz, 2022, 7, "04:30")]
    [InlineData(City.Tabriz, 2023, 7, "03:30")]
    [InlineData(City.Baku, 2015, 7, "05:00")]
    [InlineData(City.Baku, 2016, 7, "04:00")]
    public void Local_OfEachYear_FollowsTheZone(City city, int year, int month, string offset)
    {
        var utc = new DateTime(year, month, 1, 8, 0, 0, DateTimeKind.Utc);
        Assert.Equal(TimeSpan.Parse(offset, null), city.Local(utc) - utc);
    }

    [Fact]
    public void Local_EightInTabriz_IsHalfPastEightInBaku() =>
        Assert.Equal(
            new DateTime(2026, 11, 23, 8, 30, 0),
            City.Baku.Local(City.Tabriz.ToUtc(new DateOnly(2026, 11, 23), new TimeOnly(8, 0)))
        );

    [Fact]
    public void EndOf_Day_IsTheCitysMidnightInUtc()
    {
        var day = new DateOnly(2026, 3, 21);
        Assert.Equal(
            new DateTime(2026, 3, 21, 20, 30, 0, DateTimeKind.Utc),
            City.Tabriz.EndOf(day)
        );
        Assert.Equal(new DateTime(2026, 3, 21, 20, 0, 0, DateTimeKind.Utc), City.Baku.EndOf(day));
        Assert.Equal(DateTimeKind.Utc, City.Baku.EndOf(day).Kind);
        Assert.Equal(day, City.Tabriz.DayOf(City.Tabriz.EndOf(day).AddTicks(-1)));
        Assert.Equal(day.AddDays(1), City.Tabriz.DayOf(City.Tabriz.EndOf(day)));
    }

    [Fact]
    public void ToUtc_TimeThatTheClockSkipped_CountsAsTheNextOneThatWas() =>
        // Tehran jumped from 24:00 on 21 March 2022 to 01:00.
        Assert.Equal(
            new DateTime(2022, 3, 21, 20, 30, 0, DateTimeKind.Utc),
            City.Tabriz.ToUtc(new DateOnly(2022, 3, 22), new TimeOnly(0, 10))
        );

    [Fact]
    public void Zone_OfWindows_IsTheSame()
    {
        Assert.True(TimeZoneInfo.TryConvertIanaIdToWindowsId("Asia/Tehran", out var tehran));
        Assert.True(TimeZoneInfo.TryConvertIanaIdToWindowsId("Asia/Baku", out var baku));
        Assert.Equal(("Iran Standard Time", "Azerbaijan Standard Time"), (tehran, baku));
    }
}
