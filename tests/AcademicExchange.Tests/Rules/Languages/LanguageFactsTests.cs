using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Rules.Languages;

public sealed class LanguageFactsTests
{
    [Theory]
    [InlineData("fa", Language.Fa)]
    [InlineData("fa-IR", Language.Fa)]
    [InlineData("FA_ir", Language.Fa)]
    [InlineData("az", Language.Az)]
    [InlineData("az-AZ", Language.Az)]
    [InlineData("az-Latn-AZ", Language.Az)]
    [InlineData("en-GB", Language.En)]
    [InlineData("de", Language.En)]
    [InlineData("", Language.En)]
    [InlineData(null, Language.En)]
    public void From_CultureName_TakesItsLanguagePart(string? code, Language expected) =>
        Assert.Equal(expected, Language.From(code));

    [Theory]
    [InlineData("fax")]
    [InlineData("tr")]
    [InlineData("*")]
    public void TryFrom_ForeignCode_SaysNo(string code) =>
        Assert.False(Language.TryFrom(code, out _));

    [Fact]
    public void Code_EachLanguage_RoundTrips() =>
        Assert.All(
            LanguageFacts.All,
            language => Assert.Equal(language, Language.From(language.Code()))
        );

    [Fact]
    public void Direction_OnlyPersian_IsRightToLeft() =>
        Assert.Equal(
            ["ltr", "rtl", "ltr"],
            LanguageFacts.All.Select(language => language.Direction())
        );
}
