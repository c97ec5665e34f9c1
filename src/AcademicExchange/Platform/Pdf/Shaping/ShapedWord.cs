using System.Runtime.InteropServices;
using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>
/// A glyph at its place on the base line, from the left end of its word, in font units. <paramref name="Text"/> is what it says,
/// <paramref name="Marked"/> the glyph with its marks, where it has any.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedGlyph(
    int Glyph,
    string Text,
    int X,
    MarkedGlyph? Marked = null
);

/// <summary>A word in its final shapes. It never changes, so that documents share it.</summary>
internal sealed class ShapedWord
{
    private readonly GlyphSlot[] _slots;

    /// <param name="slots">In reading order; attached marks have no advance.</param>
    public ShapedWord(FontFace face, bool rightToLeft, GlyphSlot[] slots, bool missing)
    {
        _slots = slots;
        Face = face;
        RightToLeft = rightToLeft;
        Missing = missing;
        Advance = slots.Sum(slot => slot.Advance);
        Glyphs = Place();
    }

    public FontFace Face { get; }
    public bool RightToLeft { get; }

    /// <summary>Whether a letter is shown as a box.</summary>
    public bool Missing { get; }

    /// <summary>Font units.</summary>
    public int Advance { get; }

    /// <summary>From left to right.</summary>
    public PlacedGlyph[] Glyphs { get; }

    public string Text => string.Concat(_slots.Select(slot => slot.Text));

    /// <summary>Parts it before the letter that no longer fits into <paramref name="advance"/>; at least one letter stays.</summary>
    public (ShapedWord Head, ShapedWord? Tail) PartAt(int advance)
    {
        int used = 0;
        int cut = 0;
        while (cut < _slots.Length && (cut == 0 || used + _slots[cut].Advance <= advance))
        {
            used += _slots[cut].Advance;
            cut++;
            while (cut < _slots.Length && _slots[cut].AttachedTo >= 0)
            {
                cut++;
            }
        }
        return cut == _slots.Length ? (this, null) : (Part(0, cut), Part(cut, _slots.Length));
    }

    private ShapedWord Part(int from, int to)
    {
        var slots = _slots[from..to]
            .Select(slot => new GlyphSlot(slot.Glyph, slot.Text)
            {
                Advance = slot.Advance,
                X = slot.X,
                Y = slot.Y,
                AttachedTo = slot.AttachedTo < 0 ? -1 : slot.AttachedTo - from,
            });
        return new ShapedWord(Face, RightToLeft, [.. slots], Missing);
    }

    private PlacedGlyph[] Place()
    {
        var glyphs = new List<PlacedGlyph>(_slots.Length);
        int pen = 0;
        for (int i = 0; i < _slots.Length; i++)
        {
            int at = RightToLeft ? _slots.Length - 1 - i : i;
            if (_slots[at].AttachedTo < 0)
            {
                Add(glyphs, at, pen + _slots[at].X);
            }
            pen += _slots[at].Advance;
        }
        return [.. glyphs];
    }

    /// <summary>
    /// Who takes text out of a file reads it by place. So a right-to-left glyph of several letters says one only (lam-alef: alef); letters
    /// before it are said by glyphs without outline or width at its right end, marks after it by such glyphs at its left. Otherwise they
    /// would come out turned round.
    /// </summary>
    private void Add(List<PlacedGlyph> glyphs, int at, int x)
    {
        var slot = _slots[at];
        var marks = MarksOn(at);
        var marked =
            marks.Count == 0
                ? null
                : new MarkedGlyph(slot.Glyph, [.. marks.Select(mark => mark.Placed)]);
        string marksText = string.Concat(marks.Select(mark => mark.Text));
        if (!RightToLeft || char.IsSurrogate(slot.Text[0]))
        {
            glyphs.Add(new PlacedGlyph(slot.Glyph, slot.Text + marksText, x, marked));
            return;
        }
        int silent = Face.File.GlyphOf(0x200C);
        foreach (char mark in marksText.Reverse())
        {
            glyphs.Add(new PlacedGlyph(silent, mark.ToString(), x));
        }
        glyphs.Add(new PlacedGlyph(slot.Glyph, slot.Text[^1..], x, marked));
        foreach (char letter in slot.Text[..^1].Reverse())
        {
            glyphs.Add(new PlacedGlyph(silent, letter.ToString(), x + slot.Advance));
        }
    }

    /// <summary>The marks on a glyph, and those on its marks, from the glyph's origin.</summary>
    private List<(PlacedMark Placed, string Text)> MarksOn(int letter)
    {
        var marks = new List<(PlacedMark Placed, string Text)>();
        var places = new Dictionary<int, (int X, int Y)> { [letter] = (0, 0) };
        for (int i = letter + 1; i < _slots.Length; i++)
        {
            if (places.TryGetValue(_slots[i].AttachedTo, out var under))
            {
                places[i] = (under.X + _slots[i].X, under.Y + _slots[i].Y);
                marks.Add(
                    (new PlacedMark(_slots[i].Glyph, places[i].X, places[i].Y), _slots[i].Text)
                );
            }
        }
        return marks;
    }
}
