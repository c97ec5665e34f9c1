using System.Globalization;
using System.Text;
using AcademicExchange.Platform.Languages;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Languages;

/// <summary>Digits, CleanText, Script and Collation, and the facts of the framework that make them necessary.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("۱۲۳۴۵۶۷۸۹۰", "1234567890")]
    [InlineData("٠١٢٣٤٥٦٧٨٩", "0123456789")]
    [InlineData("１２", "12")]
    [InlineData("UT-۱۴۰۵/۷", "UT-1405/7")]
    [InlineData("سلام", "سلام")]
    public void ToAscii_DigitsOfAnyScript_BecomeAscii(string typed, string expected) =>
        Assert.Equal(expected, Digits.ToAscii(typed));

    [Fact]
    public void ToPersian_AnyText_IsUndoneByToAscii() =>
        Prop.ForAll<string>(text =>
                text is null
                || Digits.ToAscii(Digits.ToPersian(Digits.ToAscii(text))) == Digits.ToAscii(text)
            )
            .Hold();

    [Fact]
    public void Parse_PersianDigitsByTheFramework_FailsEvenUnderPersian()
    {
        Assert.False(
            int.TryParse("۱۲۳", NumberStyles.Integer, CultureInfo.GetCultureInfo("fa-IR"), out _)
        );
        Assert.True(char.IsDigit('۵'));
        Assert.False(char.IsAsciiDigit('۵'));
    }

    [Theory]
    [InlineData("\u202Egnp.exe\u202C", "gnp.exe")]
    [InlineData("\u2066a\u2067b\u2068c\u2069", "abc")]
    [InlineData("می\u200Cشود", "می\u200Cشود")]
    [InlineData("\u200C علی \u200C", "علی")]
    [InlineData("a\r\nb\tc", "a\nb\tc")]
    [InlineData("a\0b\u0007\u007F\u0085c", "abc")]
    [InlineData("\uFEFFx", "x")]
    [InlineData("😀 ok", "😀 ok")]
    [InlineData("كي", "كي")]
    [InlineData("", "")]
    [InlineData("\u200B", "")]
    [InlineData(" \u200E\u200B\u2060\u00AD ", "")]
    [InlineData("C++\u200E", "C++\u200E")]
    public void Of_TypedText_LosesOnlyWhatIsInvisibleAndHarmful(string typed, string expected) =>
        Assert.Equal(expected, CleanText.Of(typed));

    [Fact]
    public void Of_HalfASurrogatePair_IsTakenOut() =>
        Assert.Equal("xy", CleanText.Of("x\uD800y\uDC00"));

    [Fact]
    public void Of_AnyText_IsIdempotent() =>
        Prop.ForAll<string>(text =>
                text is null || CleanText.Of(CleanText.Of(text)) == CleanText.Of(text)
            )
            .Hold();

    [Fact]
    public void For_Azerbaijani_SortsByItsAlphabet()
    {
        string[] letters = [.. "abcçdeəfgğhxıijkqlmnoöprsştuüvyz".Select(c => c.ToString())];
        Assert.Equal(letters, letters.Reverse().Order(Collation.For(Language.Az)));
        Assert.NotEqual(letters, letters.Order(StringComparer.Ordinal));
        Assert.NotEqual(letters, letters.Order(Collation.For(Language.En)));
    }

    [Fact]
    public void For_Persian_SortsByItsAlphabet()
    {
        string[] letters = [.. "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی".Select(c => c.ToString())];
        Assert.Equal(letters, letters.Reverse().Order(Collation.For(Language.Fa)));
        Assert.NotEqual(letters, letters.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Key_NamesOfEachLanguage_SortOrdinallyAsTheLanguage()
    {
        string[] names =
        [
            "Əliyev",
            "Eldar",
            "Çingiz",
            "Cavad",
            "Xəlil",
            "Həsən",
            "Zəhra",
            "Qurban",
            "Kamil",
            "Şəki",
            "Sara",
        ];
        Assert.Equal(
            names.Order(Collation.For(Language.Az)),
            names.OrderBy(name => Collation.Key(Language.Az, name), StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Casing_OfAzerbaijani_IsNotTheFrameworksDefault()
    {
        var az = CultureInfo.GetCultureInfo("az");
        Assert.Equal("İLHAM", az.TextInfo.ToUpper("ilham"));
        Assert.Equal("fıle", az.TextInfo.ToLower("FILE"));
        Assert.False("İ".Equals("i", StringComparison.OrdinalIgnoreCase));
        Assert.False("ı".Equals("I", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, az.CompareInfo.Compare("İ", "i", CompareOptions.IgnoreCase));
        Assert.NotEqual(0, az.CompareInfo.Compare("I", "i", CompareOptions.IgnoreCase));
    }

    [Fact]
    public void Normalization_OfLookAlikes_DoesNotUnifyThem()
    {
        Assert.NotEqual("ə", "ǝ".Normalize(NormalizationForm.FormKC));
        Assert.NotEqual("ə", "ә".Normalize(NormalizationForm.FormKC));
        Assert.NotEqual("ی", "ي".Normalize(NormalizationForm.FormKC));
        Assert.Equal("می\u200Cشود", "می\u200Cشود".Normalize(NormalizationForm.FormKC));
    }

    [Fact]
    public void RegionInfo_OfAzerbaijan_IsCyrillicAndNotForReaders() =>
        Assert.Equal("Азәрбајҹан", new RegionInfo("AZ").NativeName);

    [Theory]
    [InlineData("علی", true)]
    [InlineData("۱. دانشگاه", true)]
    [InlineData("Əli علی", false)]
    [InlineData("123", false)]
    public void IsArabic_Text_GoesByItsFirstLetter(string text, bool expected) =>
        Assert.Equal(expected, Script.IsArabic(text));
}
