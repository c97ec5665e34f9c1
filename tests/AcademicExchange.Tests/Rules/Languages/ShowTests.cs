using System.Globalization;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Money;

namespace AcademicExchange.Tests.Rules.Languages;

public sealed class ShowTests
{
    private static readonly DateOnly LeapDay = new(2025, 3, 20);

    private readonly Words _words = new();

    [Fact]
    public void Date_EachReader_SeesTheirCalendarInTheirFigures()
    {
        Assert.Equal("۱۴۰۳/۱۲/۳۰", For(Language.Fa).Date(LeapDay));
        Assert.Equal("20.03.2025", For(Language.Az).Date(LeapDay));
        Assert.Equal("2025-03-20", For(Language.En).Date(LeapDay));
        Assert.Equal(
            "1403/12/30",
            Shown(new Reader(Language.En, CalendarChoice.SolarHijri)).Date(LeapDay)
        );
        Assert.Equal(
            "۲۰۲۵/۰۳/۲۰",
            Shown(new Reader(Language.Fa, CalendarChoice.Gregorian)).Date(LeapDay)
        );
    }

    [Theory]
    [InlineData(Language.Fa, "۳۰ اسفند ۱۴۰۳ (۲۰ مارس ۲۰۲۵)")]
    [InlineData(Language.Az, "20 mart 2025 (30 isfənd 1403)")]
    [InlineData(Language.En, "20 March 2025 (30 Esfand 1403)")]
    public void DateBoth_EachLanguage_NamesBothCalendars(Language language, string expected) =>
        Assert.Equal(expected, For(language).DateBoth(LeapDay));

    [Fact]
    public void Date_BeforeTheSolarHijriCalendar_DoesNotThrow()
    {
        Assert.Equal("۰۰۰۱/۰۱/۰۱", For(Language.Fa).Date(default));
        Assert.Equal("1 January 1", For(Language.En).DateBoth(default));
        Assert.NotEmpty(For(Language.Fa).DateBoth(DateOnly.MaxValue));
    }

    [Fact]
    public void Date_UnderAnyCurrentCulture_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "fa-IR", "az-Latn-AZ", "ar-SA", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal("2025-03-20", For(Language.En).Date(LeapDay));
                Assert.Equal("1,234.5", For(Language.En).Number(1234.5m));
                Assert.Equal("14:05", For(Language.Az).Time(new TimeOnly(14, 5)));
                Assert.Equal("1405/01/01", new SolarHijri(1405, 1, 1).ToString());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Instant_InACity_NamesItAndFollowsItsClock()
    {
        var utc = new DateTime(2026, 3, 20, 21, 0, 0, DateTimeKind.Utc);
        Assert.Equal("۱ فروردین ۱۴۰۵، ساعت ۰۰:۳۰ (به وقت تبریز)", For(Language.Fa).Instant(utc));
        Assert.Equal("21 mart 2026, 01:00 (Bakı vaxtı ilə)", For(Language.Az).Instant(utc));
        Assert.Equal("21 March 2026, 01:00 (Baku time)", For(Language.En).Instant(utc, City.Baku));
    }

    [Fact]
    public void Number_EachKind_IsInTheReadersDigits()
    {
        var fa = For(Language.Fa);
        Assert.Equal("۱٬۲۳۴", fa.Number(1234));
        Assert.Equal("۷٫۵", fa.Number(7.5m));
        Assert.Equal("۱۴۰۵", fa.Year(1405));
        Assert.Equal("۲۵٪", fa.Percent(0.25m));
        Assert.Equal("25.5%", For(Language.En).Percent(0.255m));
        Assert.Equal("33,3%", For(Language.Az).Percent(1m / 3));
    }

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1023, "1,023 bytes")]
    [InlineData(1536, "1.5 KB")]
    [InlineData(20L * 1024 * 1024, "20 MB")]
    [InlineData(5000L * 1024 * 1024 * 1024, "5,000 GB")]
    public void Size_Bytes_AreInTheLargestUnit(long bytes, string expected) =>
        Assert.Equal(expected, For(Language.En).Size(bytes));

    [Fact]
    public void Money_OfEachCurrency_NamesItAndTellsTheRialsApart()
    {
        var manat = Money.Of(1234.5m, "AZN");
        Assert.Equal("1,234.50 AZN", For(Language.En).Money(manat));
        Assert.Equal("1\u00A0234,50 manat", For(Language.Az).Money(manat));
        Assert.Equal("۱٬۲۳۴٫۵۰ منات جمهوری آذربایجان", For(Language.Fa).Money(manat));
        Assert.Equal("۲۵٬۰۰۰٬۰۰۰ ریال جاری", For(Language.Fa).Money(Money.FromToman(2_500_000)));
        Assert.Equal(
            "۲٬۵۰۰ ریال جدید",
            For(Language.Fa).Money(Money.FromToman(2_500_000).In(CurrencyRegime.IrrNew))
        );
        Assert.Equal(
            "0.50 new Iranian rials",
            For(Language.En).Money(Money.Of(0.5m, "IRR", CurrencyRegime.IrrNew))
        );
        Assert.Equal(
            "10 EUR",
            For(Language.En).Money(Money.Of(10, "EUR")).Replace(".00", "", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(Language.Fa, "علی رضایی", "Ali Rezaei", "علی رضایی")]
    [InlineData(Language.Az, "علی رضایی", "Ali Rezaei", "Ali Rezaei")]
    [InlineData(Language.Az, "Əliyev Sübhan", "Aliyev Subhan", "Əliyev Sübhan")]
    [InlineData(Language.En, "Əliyev Sübhan", "Aliyev Subhan", "Aliyev Subhan")]
    [InlineData(Language.En, "علی رضایی", null, "علی رضایی")]
    [InlineData(Language.Fa, " ", "Ali Rezaei", "Ali Rezaei")]
    [InlineData(Language.En, null, null, "")]
    public void PersonName_EachLanguage_IsReadable(
        Language language,
        string? native,
        string? latin,
        string expected
    ) => Assert.Equal(expected, For(language).PersonName(native, latin));

    [Theory]
    [InlineData(0, "today", "امروز", "bu gün")]
    [InlineData(1, "tomorrow", "فردا", "sabah")]
    [InlineData(-1, "yesterday", "دیروز", "dünən")]
    [InlineData(3, "in 3 days", "۳ روز دیگر", "3 gün sonra")]
    [InlineData(-12, "12 days ago", "۱۲ روز پیش", "12 gün əvvəl")]
    public void When_DaysFromToday_AreSaidInWords(int days, string en, string fa, string az)
    {
        var day = new DateOnly(2026, 11, 23).AddDays(days);
        Assert.Equal([en, fa, az], LanguageFacts.All.Select(language => For(language).When(day)));
    }

    [Fact]
    public void WorkingDays_Number_IsCountedInEachLanguage() =>
        Assert.Equal(
            ["1 working day", "۳ روز کاری", "3 iş günü"],
            [
                For(Language.En).WorkingDays(1),
                For(Language.Fa).WorkingDays(3),
                For(Language.Az).WorkingDays(3),
            ]
        );

    private Show For(Language language) => Shown(Reader.Of(language));

    private Show Shown(Reader reader) => new(reader, _words, new StoppedClock());

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
    }
}
