using System.Globalization;
using System.Text.Json;
using AcademicExchange.Platform.Calendars;

namespace AcademicExchange.Tests.Rules.Languages;

/// <summary>
/// What .NET does with Persian and Azerbaijani on this ICU: the reasons for the code beside it. A failure here after an
/// upgrade is a fact that changed and no error of ours; see then whether our own reader and writer still need to be.
/// </summary>
public sealed class FrameworkFactsTests
{
    private static readonly CultureInfo Persian = CultureInfo.GetCultureInfo("fa-IR");
    private static readonly CultureInfo Azerbaijani = CultureInfo.GetCultureInfo("az-Latn-AZ");

    [Fact]
    public void Calendar_OfPersian_IsSolarHijriForEveryFormatButTheRoundTripOnes()
    {
        var day = new DateTime(2026, 3, 21, 0, 0, 0, DateTimeKind.Unspecified);
        Assert.IsType<PersianCalendar>(Persian.Calendar);
        Assert.Equal("1405/1/1", DateOnly.FromDateTime(day).ToString(Persian));
        Assert.Equal("2026-03-21", DateOnly.FromDateTime(day).ToString("O", Persian));
        Assert.StartsWith("2026-03-21", day.ToString("s", Persian), StringComparison.Ordinal);
        Assert.Equal("\"2026-03-21\"", JsonSerializer.Serialize(DateOnly.FromDateTime(day)));
        Assert.IsType<GregorianCalendar>(Azerbaijani.Calendar);
    }

    [Fact]
    public void Numbers_OfPersian_HaveForeignMarksAndAsciiDigits()
    {
        Assert.Equal("1٬234٬567٫89", 1234567.89m.ToString("N2", Persian));
        Assert.Equal("\u200E\u22125", (-5).ToString(Persian));
        Assert.Equal("1.234.567,89", 1234567.89m.ToString("N2", Azerbaijani));
        Assert.False(decimal.TryParse("12.5", NumberStyles.Number, Persian, out _));
    }

    [Fact]
    public void Week_OfEachCulture_BeginsElsewhere()
    {
        Assert.Equal(DayOfWeek.Saturday, Persian.DateTimeFormat.FirstDayOfWeek);
        Assert.Equal(DayOfWeek.Monday, Azerbaijani.DateTimeFormat.FirstDayOfWeek);
    }

    [Fact]
    public void Cultures_OfOurLanguages_DescendFromTheNeutralOnes()
    {
        Assert.Equal("fa", Persian.Parent.Name);
        Assert.Equal("az-Latn", Azerbaijani.Parent.Name);
        Assert.Equal("az", Azerbaijani.Parent.Parent.Name);
        Assert.False(CultureInfo.GetCultureInfo("az-Arab-IR").TextInfo.IsRightToLeft);
    }

    [Fact]
    public void Zwnj_ForCultureAndOrdinalComparison_IsTwoThings()
    {
        Assert.Equal(0, "abc".IndexOf("\u200C", StringComparison.InvariantCulture));
        Assert.EndsWith("\u200C", "abc", StringComparison.InvariantCulture);
        Assert.Equal(-1, "abc".IndexOf('\u200C'));
        Assert.False(char.IsWhiteSpace('\u200C'));
        Assert.Equal("\u200Ca", "\u200Ca ".Trim());
    }

    [Fact]
    public void ArabicYe_ForPersianComparison_IsAnotherLetter()
    {
        var compare = Persian.CompareInfo;
        Assert.NotEqual(0, compare.Compare("علی", "علي", CompareOptions.None));
        Assert.Equal(0, compare.Compare("علی", "علي", CompareOptions.IgnoreNonSpace));
    }

    [Fact]
    public void SupportsDaylightSavingTime_OfBothCities_IsTrueAndNoTestOfIt()
    {
        Assert.True(City.Tabriz.Zone().SupportsDaylightSavingTime);
        Assert.True(City.Baku.Zone().SupportsDaylightSavingTime);
        var july = new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.False(City.Tabriz.Zone().IsDaylightSavingTime(july));
        Assert.False(City.Baku.Zone().IsDaylightSavingTime(july));
    }

    [Fact]
    public void RegionInfo_OfIran_NamesTheRialWithoutDecimals() =>
        Assert.Equal(
            ("IRR", 0),
            (new RegionInfo("IR").ISOCurrencySymbol, Persian.NumberFormat.CurrencyDecimalDigits)
        );
}
