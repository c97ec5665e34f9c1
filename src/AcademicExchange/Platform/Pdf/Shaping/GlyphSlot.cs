namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>One glyph while a word is shaped, in reading order; measures in font units.</summary>
internal sealed class GlyphSlot(int glyph, string text)
{
    public int Glyph { get; set; } = glyph;

    /// <summary>The letters that the glyph stands for.</summary>
    public string Text { get; set; } = text;

    /// <summary>How an Arabic letter joins here; features of one form touch no other.</summary>
    public JoiningForm Form { get; set; }

    /// <summary>On a mark: the part of the ligature that it belongs to; -1 for the last one.</summary>
    public int Component { get; set; } = -1;

    public int Advance { get; set; }
    public int X { get; set; }
    public int Y { get; set; }

    /// <summary>On a mark that is attached: the place of its base; X and Y then count from the base's origin.</summary>
    public int AttachedTo { get; set; } = -1;
}
