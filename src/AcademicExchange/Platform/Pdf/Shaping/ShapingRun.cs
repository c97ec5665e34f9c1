namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>The glyphs of one word on their way from letters to their final shapes, in reading order.</summary>
internal sealed class ShapingRun(GlyphClasses classes, List<GlyphSlot> slots)
{
    public GlyphClasses Classes => classes;
    public int Count => slots.Count;
    public GlyphSlot this[int at] => slots[at];
    public IReadOnlyList<GlyphSlot> Slots => slots;

    public void RemoveAt(int at) => slots.RemoveAt(at);

    /// <summary>The next glyph that the lookup sees; -1 past the end.</summary>
    public int Next(Lookup lookup, int at)
    {
        do
        {
            at++;
        } while (at < slots.Count && classes.Skips(lookup, slots[at].Glyph));
        return at < slots.Count ? at : -1;
    }

    /// <summary>The glyph before it that the lookup sees; -1 before the start.</summary>
    public int Previous(Lookup lookup, int at)
    {
        do
        {
            at--;
        } while (at >= 0 && classes.Skips(lookup, slots[at].Glyph));
        return at;
    }
}
