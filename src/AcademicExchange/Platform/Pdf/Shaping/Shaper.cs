using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Bidi;
using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>Turns the letters of a word into placed glyphs: joining, ligatures, kerning, marks. Words come again and again, so their shapes are kept.</summary>
internal sealed class Shaper
{
    private const int KeptWords = 20_000;
    private const int LongestKept = 64;

    private readonly FontFace _face;
    private readonly GlyphClasses _classes;
    private readonly Lookup[] _composition;
    private readonly (Lookup Lookup, JoiningForm? Form)[] _arabic;
    private readonly Lookup[] _latin;
    private readonly Lookup[] _azerbaijani;
    private readonly Lookup[] _arabicPlaces;
    private readonly Lookup[] _latinPlaces;
    private readonly ConcurrentDictionary<
        (string Text, bool RightToLeft, bool Azerbaijani),
        ShapedWord
    > _words = new();

    public Shaper(FontFace face)
    {
        _face = face;
        _classes = new GlyphClasses(face.File.At("GDEF"));
        var forms = LayoutTable.Substitutions(face.File.At("GSUB"));
        _composition = forms.Of("arab", null, "ccmp", "locl");
        _arabic =
        [
            .. forms.Of("arab", null, "fina").Select(l => (l, (JoiningForm?)JoiningForm.Final)),
            .. forms.Of("arab", null, "medi").Select(l => (l, (JoiningForm?)JoiningForm.Medial)),
            .. forms.Of("arab", null, "init").Select(l => (l, (JoiningForm?)JoiningForm.Initial)),
            .. forms.Of("arab", null, "rlig").Select(l => (l, (JoiningForm?)null)),
            .. forms.Of("arab", null, "calt", "liga").Select(l => (l, (JoiningForm?)null)),
        ];
        _latin = forms.Of("latn", null, "ccmp", "locl", "liga", "calt");
        _azerbaijani = forms.Of("latn", "AZE ", "ccmp", "locl", "liga", "calt");
        var places = LayoutTable.Positions(face.File.At("GPOS"));
        _arabicPlaces = places.Of("arab", null, "kern", "mark", "mkmk");
        _latinPlaces = places.Of("latn", null, "kern", "mark", "mkmk");
    }

    /// <summary>Shapes a word of one direction. Its language matters to Latin letters only: Azerbaijani keeps the dot of i beside f.</summary>
    public ShapedWord Shape(string text, bool rightToLeft, Language language)
    {
        var key = (text, rightToLeft, language == Language.Az);
        if (_words.TryGetValue(key, out var word))
        {
            return word;
        }
        word = ShapeAnew(text, rightToLeft, language);
        if (text.Length <= LongestKept)
        {
            if (_words.Count >= KeptWords)
            {
                _words.Clear();
            }
            _words[key] = word;
        }
        return word;
    }

    private ShapedWord ShapeAnew(string text, bool rightToLeft, Language language)
    {
        Rune[] letters = [.. text.EnumerateRunes()];
        var slots = new List<GlyphSlot>(letters.Length);
        var forms = ArabicJoining.Of(letters);
        bool arabic = false;
        bool missing = false;
        for (int i = 0; i < letters.Length; i++)
        {
            int glyph = GlyphOf(letters[i], rightToLeft);
            if (glyph == 0 && IsInvisible(letters[i]))
            {
                continue;
            }
            missing |= glyph == 0;
            arabic |= IsArabic(letters[i].Value);
            slots.Add(
                new GlyphSlot(glyph == 0 ? _face.File.Box : glyph, letters[i].ToString())
                {
                    Form = forms[i],
                }
            );
        }
        var run = new ShapingRun(_classes, slots);
        Substitute(run, arabic, language);
        foreach (var slot in slots)
        {
            slot.Advance = _classes.IsMark(slot.Glyph) ? 0 : _face.File.AdvanceOf(slot.Glyph);
        }
        foreach (var lookup in arabic ? _arabicPlaces : _latinPlaces)
        {
            lookup.ApplyTo(run);
        }
        return new ShapedWord(_face, rightToLeft, [.. slots], missing);
    }

    private void Substitute(ShapingRun run, bool arabic, Language language)
    {
        if (!arabic)
        {
            foreach (var lookup in language == Language.Az ? _azerbaijani : _latin)
            {
                lookup.ApplyTo(run);
            }
            return;
        }
        foreach (var lookup in _composition)
        {
            lookup.ApplyTo(run);
        }
        foreach (var (lookup, form) in _arabic)
        {
            lookup.ApplyTo(run, form);
        }
    }

    private int GlyphOf(Rune letter, bool rightToLeft) =>
        _face.File.GlyphOf(
            letter.Value switch
            {
                0xFBA4 => 0x06C0, // the font has heh with hamza above only under its other number
                var c => rightToLeft ? BidiTables.Mirror(c) : c,
            }
        );

    private static bool IsInvisible(Rune letter) =>
        letter.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)
        || Rune.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static bool IsArabic(int letter) =>
        letter
            is (>= 0x0600 and <= 0x06FF)
                or (>= 0x0750 and <= 0x077F)
                or (>= 0x0870 and <= 0x08FF)
                or (>= 0xFB50 and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFC);
}
