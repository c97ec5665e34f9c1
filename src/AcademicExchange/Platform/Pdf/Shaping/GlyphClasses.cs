using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>GDEF: which glyphs are bases, ligatures and marks, and so which ones a lookup passes over.</summary>
internal sealed class GlyphClasses
{
    private const int Base = 1;
    private const int Ligature = 2;
    private const int Mark = 3;

    private readonly Dictionary<int, int> _classes;
    private readonly List<Dictionary<int, int>> _markSets = [];

    public GlyphClasses(FontData table)
    {
        _classes = Coverage.ReadClasses(table.Follow(4));
        if (table.U32(0) >= 0x00010002 && table.U16(12) != 0)
        {
            var sets = table.Follow(12);
            for (int i = 0; i < sets.U16(2); i++)
            {
                _markSets.Add(Coverage.Read(sets.From(sets.U32(4 + (i * 4)))));
            }
        }
    }

    public bool IsMark(int glyph) => _classes.GetValueOrDefault(glyph) == Mark;

    public bool IsLigature(int glyph) => _classes.GetValueOrDefault(glyph) == Ligature;

    public bool Skips(Lookup lookup, int glyph) =>
        _classes.GetValueOrDefault(glyph) switch
        {
            Base => (lookup.Flag & 2) != 0,
            Ligature => (lookup.Flag & 4) != 0,
            Mark => (lookup.Flag & 8) != 0
                || ((lookup.Flag & 0x10) != 0 && !_markSets[lookup.MarkSet].ContainsKey(glyph)),
            _ => false,
        };
}
