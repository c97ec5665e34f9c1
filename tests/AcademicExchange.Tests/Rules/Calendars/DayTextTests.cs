using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Calendars;

public sealed class DayTextTests
{
    [Theory]
    [InlineData("1405/01/01")]
    [InlineData("۱۴۰۵/۰۱/۰۱")]
    [InlineData("١٤٠٥/٠١/٠١")]
    [InlineData("1405-1-1")]
    [InlineData("1405.01.01")]
    [InlineData("01.01.1405")]
    [InlineData("2026-03-21")]
    [InlineData("2026/03/21")]
    [InlineData("2026.03.21")]
    [InlineData("21.03.2026")]
    [InlineData("۲۰۲۶/۰۳/۲۱")]
    [InlineData(" \u200E2026-03-21\u200F ")]
    [InlineData("\u202B1405 / 01 / 01\u202C")]
    public void TryParse_OneDayInManyForms_IsTheSameDay(string typed)
    {
        Assert.True(DayText.TryParse(typed, out var day, out var error));
        Assert.Equal(new DateOnly(2026, 3, 21), day);
        Assert.Null(error);
    }

    [Theory]
    [InlineData(null, DayText.NotADay)]
    [InlineData("", DayText.NotADay)]
    [InlineData("soon", DayText.NotADay)]
    [InlineData("2026", DayText.NotADay)]
    [InlineData("26-03-21", DayText.NotADay)]
    [InlineData("2026-03/21", DayText.NotADay)]
    [InlineData("03/21/2026", DayText.NotADay)]
    [InlineData("2026-03-21T10:00", DayText.NotADay)]
    [InlineData("2026-003-21", DayText.NotADay)]
    [InlineData("-2026-03-21", DayText.NotADay)]
    [InlineData("1404/12/30", DayText.NoSuchDay)]
    [InlineData("1405/13/01", DayText.NoSuchDay)]
    [InlineData("2026-02-29", DayText.NoSuchDay)]
    [InlineData("2026-00-10", DayText.NoSuchDay)]
    [InlineData("0999-01-01", DayText.NoSuchDay)]
    [InlineData("2648-13-01", DayText.NoSuchDay)]
    public void TryParse_NoDay_SaysWhy(string? typed, string expected)
    {
        Assert.False(DayText.TryParse(typed, out var day, out var error));
        Assert.Equal(default, day);
        Assert.Equal(expected, error);
        Assert.True(new Words().Has(expected));
    }

    [Fact]
    public void TryParse_LeapDay_IsRead()
    {
        Assert.True(DayText.TryParse("1403/12/30", out var day));
        Assert.Equal(new DateOnly(2025, 3, 20), day);
    }

    [Fact]
    public void TryParse_WhatShowWrites_IsTheSameDay()
    {
        var words = new Words();
        Show[] shows =
        [
            .. from language in LanguageFacts.All
            from calendar in Enum.GetValues<CalendarChoice>()
            select new Show(new Reader(language, calendar), words, TimeProvider.System),
        ];
        Prop.ForAll(
                Gen.Choose(new DateOnly(1822, 1, 1).DayNumber, new DateOnly(2220, 1, 1).DayNumber)
                    .ToArbitrary(),
                number =>
                    Array.TrueForAll(
                        shows,
                        show =>
                            DayText.TryParse(show.Date(DateOnly.FromDayNumber(number)), out var day)
                            && day.DayNumber == number
                    )
            )
            .Hold();
    }

    [Fact]
    public void TryParse_AnyText_NeverThrows() =>
        Prop.ForAll<string>(text => DayText.TryParse(text, out _) || true).Hold();
}
