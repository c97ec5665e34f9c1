using System.Runtime.InteropServices;
using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>A glyph at its place, from the left end of its word on the base line, in font units. <paramref name="Text"/> is what it says.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedGlyph(int Glyph, string Text, int X, int Y);

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
        var origins = new (int X, int Y)[_slots.Length];
        int pen = 0;
        for (int i = 0; i < _slots.Length; i++)
        {
            int at = RightToLeft ? _slots.Length - 1 - i : i;
            origins[at] = (pen + _slots[at].X, _slots[at].Y);
            pen += _slots[at].Advance;
        }
        for (int i = 0; i < _slots.Length; i++)
        {
            if (_slots[i].AttachedTo is var target and >= 0)
            {
                origins[i] = (origins[target].X + _slots[i].X, origins[target].Y + _slots[i].Y);
            }
        }
        var glyphs = new List<PlacedGlyph>(_slots.Length);
        for (int i = 0; i < _slots.Length; i++)
        {
            int at = RightToLeft ? _slots.Length - 1 - i : i;
            Add(glyphs, _slots[at], origins[at]);
        }
        return [.. glyphs];
    }

    /// <summary>
    /// Who takes text out of a file reads it by place, so a right-to-left ligature says only its last letter (lam-alef: alef) and the
    /// others are said by glyphs without outline or width at its right end. Otherwise lam and alef would come out turned round.
    /// </summary>
    private void Add(List<PlacedGlyph> glyphs, GlyphSlot slot, (int X, int Y) origin)
    {
        if (!RightToLeft || slot.Text.Length < 2 || char.IsSurrogate(slot.Text[0]))
        {
            glyphs.Add(new PlacedGlyph(slot.Glyph, slot.Text, origin.X, origin.Y));
            return;
        }
        glyphs.Add(new PlacedGlyph(slot.Glyph, slot.Text[^1..], origin.X, origin.Y));
        int silent = Face.File.GlyphOf(0x200C);
        for (int i = slot.Text.Length - 2; i >= 0; i--)
        {
            glyphs.Add(
                new PlacedGlyph(silent, slot.Text[i..(i + 1)], origin.X + slot.Advance, origin.Y)
            );
        }
    }
}
