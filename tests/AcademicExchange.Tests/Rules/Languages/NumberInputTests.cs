using System.Globalization;
using AcademicExchange.Platform.Languages;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Languages;

public sealed class NumberInputTests
{
    [Theory]
    [InlineData("12.5", Language.Az, "12.5")]
    [InlineData("12.5", Language.Fa, "12.5")]
    [InlineData("12,5", Language.Az, "12.5")]
    [InlineData("1,234", Language.Az, "1.234")]
    [InlineData("1,234", Language.En, "1234")]
    [InlineData("1,234.5", Language.En, "1234.5")]
    [InlineData("1,234.5", Language.Az, "1234.5")]
    [InlineData("1.234.567,89", Language.Az, "1234567.89")]
    [InlineData("1\u00A0234,5", Language.Az, "1234.5")]
    [InlineData("۱٬۲۳۴٫۵", Language.Fa, "1234.5")]
    [InlineData("۱۷/۲۵", Language.Fa, "17.25")]
    [InlineData("٢٠", Language.Fa, "20")]
    [InlineData("\u200E\u2212۵", Language.Fa, "-5")]
    [InlineData("-5", Language.En, "-5")]
    [InlineData(" 7 ", Language.En, "7")]
    [InlineData("0", Language.En, "0")]
    public void TryParse_TypedNumber_IsRead(string typed, Language language, string expected)
    {
        Assert.True(NumberInput.TryParse(typed, language, out var number));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("12,5", Language.En)]
    [InlineData("12,5", Language.Fa)]
    [InlineData("1,23,456", Language.En)]
    [InlineData("17/25", Language.En)]
    [InlineData("1/2/3", Language.Fa)]
    [InlineData("1.2.3", Language.En)]
    [InlineData("1_000", Language.En)]
    [InlineData("1e5", Language.En)]
    [InlineData("--1", Language.En)]
    [InlineData("(1)", Language.En)]
    [InlineData(".", Language.En)]
    [InlineData("", Language.En)]
    [InlineData(null, Language.En)]
    [InlineData("twelve", Language.En)]
    [InlineData("99999999999999999999999999999999999", Language.En)]
    public void TryParse_NoNumberOrTwoMeanings_IsRefused(string? typed, Language language) =>
        Assert.False(NumberInput.TryParse(typed, language, out _));

    [Fact]
    public void TryParse_WhatNumberTextWrites_IsTheSameNumber() =>
        Prop.ForAll<int, int>(
                (whole, hundredths) =>
                    LanguageFacts.All.All(language =>
                    {
                        var number = whole + ((hundredths % 100) / 100m);
                        return NumberInput.TryParse(
                                NumberText.Write(language, number),
                                language,
                                out var read
                            )
                            && read == number;
                    })
            )
            .Hold();

    [Fact]
    public void Parse_ByTheFrameworkUnderAzerbaijani_IsSilentlyWrong()
    {
        var az = CultureInfo.GetCultureInfo("az-Latn-AZ");
        Assert.True(decimal.TryParse("12.5", NumberStyles.Number, az, out var number));
        Assert.Equal(125m, number);
    }

    [Fact]
    public void Parse_ByTheFrameworkUnderPersian_IsSixHundredYearsOff()
    {
        var fa = CultureInfo.GetCultureInfo("fa-IR");
        Assert.Equal("1405-01-01", new DateTime(2026, 3, 21).ToString("yyyy-MM-dd", fa));
        Assert.True(DateTime.TryParse("2026-03-21", fa, out var day));
        Assert.Equal(2647, day.Year);
        Assert.False(decimal.TryParse("12.5", NumberStyles.Number, fa, out _));
    }
}
