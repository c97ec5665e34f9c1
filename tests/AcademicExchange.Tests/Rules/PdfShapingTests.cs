using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Fonts;
using AcademicExchange.Platform.Pdf.Shaping;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules;

public class PdfShapingTests
{
    private const string PersianLetters =
        "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءأؤۀة۰۱۲۳۴۵۶۷۸۹،؛؟«»٪٫٬ـًٌٍَُِّْٔ";
    private const string LatinLetters =
        "AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZzWw0123456789.,;:!?()[]/-–—“”‘’„%&@#+*=№§€$₼₺";

    [Fact]
    public void Shape_EveryLetterOfTheThreeLanguages_IsInBothFonts()
    {
        foreach (var face in (FontFace[])[FontFace.Regular, FontFace.Bold])
        {
            Assert.DoesNotContain(PersianLetters, letter => face.File.GlyphOf(letter) == 0);
            Assert.DoesNotContain(LatinLetters, letter => face.File.GlyphOf(letter) == 0);
        }
    }

    [Fact]
    public void Shape_LamAlef_IsOneGlyphThatSaysBothLettersInOrder()
    {
        var word = Persian("سلام");
        Assert.Equal("سلام", word.Text);
        // From the left: meem, the ligature, which says alef, lam said by a silent glyph, seen.
        Assert.Equal(["م", "ا", "ل", "س"], word.Glyphs.Select(glyph => glyph.Text));
        Assert.Equal(0, FontFace.Regular.File.AdvanceOf(word.Glyphs[2].Glyph));
    }

    [Fact]
    public void Shape_JoinedLetters_TakeTheirForms()
    {
        var joined = Persian("بب").Glyphs;
        int isolated = Persian("ب").Glyphs[0].Glyph;
        Assert.NotEqual(joined[0].Glyph, joined[1].Glyph);
        Assert.DoesNotContain(joined, glyph => glyph.Glyph == isolated);
    }

    [Fact]
    public void Shape_ZeroWidthNonJoiner_BreaksJoiningAndTakesNoRoom()
    {
        var apart = Persian("ب\u200Cب");
        int isolated = Persian("ب").Glyphs[0].Glyph;
        Assert.Equal(isolated, apart.Glyphs[0].Glyph);
        Assert.Equal(isolated, apart.Glyphs[^1].Glyph);
        Assert.Equal(2 * Persian("ب").Advance, apart.Advance);
    }

    [Theory]
    [InlineData("نامهٔ")]
    [InlineData("خانهٔ")]
    [InlineData("هٔ")]
    public void Shape_HehWithHamzaAbove_KeepsTheLetter(string text)
    {
        var word = Persian(text);
        Assert.False(word.Missing);
        Assert.Equal(text, word.Text);
        Assert.Equal(Persian(text[..^1]).Advance, word.Advance);
    }

    [Fact]
    public void Shape_Mark_StandsOverItsLetterWithoutWidth()
    {
        var word = Persian("بً");
        Assert.Equal(Persian("ب").Advance, word.Advance);
        Assert.Equal(["ً", "ب"], word.Glyphs.Select(glyph => glyph.Text));
        Assert.NotEqual(0, Assert.Single(word.Glyphs[1].Marked!.Marks).Y);
    }

    [Fact]
    public void Shape_BracketInsidePersian_IsMirrored() =>
        Assert.Equal(
            FontFace.Regular.File.GlyphOf(')'),
            FontFace.Regular.Shaper.Shape("(", rightToLeft: true, Language.Fa).Glyphs[0].Glyph
        );

    [Fact]
    public void Shape_FWithI_IsALigatureInEnglishOnly()
    {
        Assert.Single(FontFace.Regular.Shaper.Shape("fi", rightToLeft: false, Language.En).Glyphs);
        Assert.Equal(
            2,
            FontFace.Regular.Shaper.Shape("fi", rightToLeft: false, Language.Az).Glyphs.Length
        );
    }

    [Fact]
    public void Shape_LatinPair_IsKerned() =>
        Assert.True(
            Latin("AV").Advance < Latin("A").Advance + Latin("V").Advance,
            "A and V stand closer together than apart."
        );

    [Fact]
    public void Shape_AnyText_KeepsEveryLetter() =>
        Prop.ForAll(
                Gen.Elements((PersianLetters + LatinLetters + "\u200C").ToArray())
                    .ArrayOf()
                    .ToArbitrary(),
                letters =>
                {
                    string text = new(letters);
                    foreach (bool rightToLeft in (bool[])[true, false])
                    {
                        var word = FontFace.Bold.Shaper.Shape(text, rightToLeft, Language.Fa);
                        var said = string.Concat(word.Glyphs.Select(glyph => glyph.Text));
                        if (!said.Order().SequenceEqual(text.Order()) || word.Missing)
                        {
                            return false;
                        }
                    }
                    return true;
                }
            )
            .Hold();

    [Fact]
    public void PartAt_AnyWidth_LosesNothingAndFits() =>
        Prop.ForAll(
                Gen.Choose(1, 6000).ToArbitrary(),
                width =>
                {
                    var word = Persian("دانشگاه‌هایمانًبلالال");
                    var (head, tail) = word.PartAt(width);
                    return (head.Text + tail?.Text) == word.Text
                        && (
                            head.Advance <= width
                            || head.Glyphs.Count(glyph => glyph.Text != "\u200C") <= 2
                        );
                }
            )
            .Hold();

    private static ShapedWord Persian(string text) =>
        FontFace.Regular.Shaper.Shape(text, rightToLeft: true, Language.Fa);

    private static ShapedWord Latin(string text) =>
        FontFace.Regular.Shaper.Shape(text, rightToLeft: false, Language.En);
}
