using System.Globalization;
using AcademicExchange.Pages;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Rules.Languages;

public sealed class DoerTests
{
    /// <summary>Two Latin names around Persian words would change places, and say the opposite.</summary>
    [Theory]
    [InlineData("fa", "Könül", "Nigar", "\u2068Könül\u2069 به جانشینی \u2068Nigar\u2069")]
    [InlineData("fa", "Könül", null, "\u2068Könül\u2069")]
    [InlineData("en", "Könül", "Nigar", "Könül for Nigar")]
    [InlineData("en", "پریسا", "Nigar", "\u2068پریسا\u2069 for Nigar")]
    [InlineData("en", "", null, "")]
    public void Named_NamesKeepToThemselves(
        string language,
        string who,
        string? absent,
        string expected
    )
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            Assert.Equal(expected, Doer.Named(new ReaderWords(new Words()), who, absent));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
