using System.Text;
using AcademicExchange.Platform.Languages;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Languages;

public sealed class SearchKeyTests
{
    // What people type, and what stands in the record: two keyboards, three schwas, two cases, half-spaces, three kinds of digits.
    [Theory]
    [InlineData("دانشگاه تبريز", "دانشگاه تبریز")]
    [InlineData("كتاب", "کتاب")]
    [InlineData("موسى", "موسی")]
    [InlineData("علی\u200Cزاده", "علی زاده")]
    [InlineData("مسئول", "مسیول")]
    [InlineData("مؤسسه", "موسسه")]
    [InlineData("آذربایجان", "اذربایجان")]
    [InlineData("خانۀ ما", "خانه ما")]
    [InlineData("خانهٔ ما", "خانه ما")]
    [InlineData("دایرة المعارف", "دایره المعارف")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("تـــبریز", "تبریز")]
    [InlineData("ﺗﺒﺮﻳﺰ", "تبریز")]
    [InlineData("ƏLİYEV", "əliyev")]
    [InlineData("Ǝliyev", "Әliyev")]
    [InlineData("ǝliyev", "eliyev")]
    [InlineData("BAKI", "Bakı")]
    [InlineData("ŞƏKİ", "şəki")]
    [InlineData("İlham", "ilham")]
    [InlineData("I\u0307lham", "ILHAM")]
    [InlineData("Gülşən ÇOBANOĞLU", "gulsen cobanoglu")]
    [InlineData("۱۲۳ ٤٥٦", "123 456")]
    [InlineData("AZ-IR/2017/054321", "az ir 2017 054321")]
    [InlineData("  MoU\u00A0 (Tabriz–Baku) ", "mou tabriz baku")]
    [InlineData("\u202Eabc\u202C", "abc")]
    [InlineData("ﬁnance", "finance")]
    public void Of_SameWordTypedOtherwise_IsTheSameKey(string typed, string stored) =>
        Assert.Equal(SearchKey.Of(stored), SearchKey.Of(typed));

    [Theory]
    [InlineData("تبریز", "تبرز")]
    [InlineData("Bakı", "Bak")]
    [InlineData("Əli", "Ali")]
    public void Of_OtherWords_StayOther(string one, string other) =>
        Assert.NotEqual(SearchKey.Of(one), SearchKey.Of(other));

    [Fact]
    public void Of_EveryCharacter_IsIdempotentAndKeepsOnlyLettersDigitsAndSpaces()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var key = SearchKey.Of($"a{(char)c}b");
            Assert.Equal(key, SearchKey.Of(key));
            Assert.All(
                key.EnumerateRunes(),
                rune => Assert.True(Rune.IsLetterOrDigit(rune) || rune.Value == ' ')
            );
        }
    }

    [Fact]
    public void Of_AnyText_IsIdempotentAndNeverThrows() =>
        Prop.ForAll<string>(text => SearchKey.Of(SearchKey.Of(text)) == SearchKey.Of(text)).Hold();

    [Theory]
    [InlineData("\uD800 half", "half")]
    [InlineData("\uFFFEmark", "mark")]
    [InlineData(null, "")]
    [InlineData(" \u200C ", "")]
    public void Of_BrokenText_DoesNotThrow(string? text, string expected) =>
        Assert.EndsWith(expected, SearchKey.Of(text));

    [Theory]
    [InlineData("Əliyev Sübhan", "eliyev subhan aliyev")]
    [InlineData("علی\u200Cزاده", "علی زاده علیزاده")]
    [InlineData("Tabriz", "tabriz")]
    public void ForIndex_WordsOfTwoSpellings_HoldsBoth(string stored, string expected) =>
        Assert.Equal(expected, SearchKey.ForIndex(stored));

    [Fact]
    public void Words_Query_AreFoldedAndSplit()
    {
        Assert.Equal(["az", "ir", "2017", "تبریز"], SearchKey.Words(" AZ-IR/۲۰۱۷،  تبريز "));
        Assert.Empty(SearchKey.Words("  ؟ "));
    }
}
