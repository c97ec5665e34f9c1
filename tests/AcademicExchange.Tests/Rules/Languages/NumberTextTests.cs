using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Rules.Languages;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(Language.En, "1,234,567.89")]
    [InlineData(Language.Fa, "۱٬۲۳۴٬۵۶۷٫۸۹")]
    [InlineData(Language.Az, "1\u00A0234\u00A0567,89")]
    public void Write_Decimal_FollowsTheLanguage(Language language, string expected) =>
        Assert.Equal(expected, NumberText.Write(language, 1234567.89m));

    [Theory]
    [InlineData(Language.En, "-5")]
    [InlineData(Language.Fa, "\u200E\u2212۵")]
    [InlineData(Language.Az, "\u22125")]
    public void Write_Negative_KeepsItsSignBeforeTheDigits(Language language, string expected) =>
        Assert.Equal(expected, NumberText.Write(language, -5L));

    [Fact]
    public void Write_Decimals_OmitsZeroesUnlessFixed()
    {
        Assert.Equal("7.5", NumberText.Write(Language.En, 7.50m));
        Assert.Equal("30", NumberText.Write(Language.En, 30m));
        Assert.Equal("30.00", NumberText.WriteFixed(Language.En, 30m, 2));
        Assert.Equal("0", NumberText.Write(Language.En, 0L));
    }
}
