namespace AcademicExchange.Platform.Pdf.Fonts;

/// <summary>The tables of one TrueType font: measures, outlines, and which glyph a character has.</summary>
internal sealed class FontFile
{
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly byte[] _bytes;
    private readonly ushort[] _glyphs = new ushort[0x10000];
    private readonly int _longMetrics;

    public FontFile(byte[] bytes)
    {
        _bytes = bytes;
        var file = new FontData(bytes, 0);
        for (int i = 0; i < file.U16(4); i++)
        {
            int entry = 12 + (i * 16);
            _tables[file.Tag(entry)] = (file.U32(entry + 8), file.U32(entry + 12));
        }
        UnitsPerEm = At("head").U16(18);
        Ascent = At("hhea").I16(4);
        Descent = At("hhea").I16(6);
        CapHeight = At("OS/2").I16(88);
        OwnGlyphs = At("maxp").U16(4);
        _longMetrics = At("hhea").U16(34);
        ReadCharacters(At("cmap"));
    }

    public int UnitsPerEm { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }

    /// <summary>How many glyphs the font has itself.</summary>
    public int OwnGlyphs { get; }

    /// <summary>The number of <see cref="BoxGlyph"/>.</summary>
    public int Box => OwnGlyphs;

    public FontData At(string table) => new(_bytes, _tables[table].Offset);

    public ReadOnlySpan<byte> Table(string table) =>
        _bytes.AsSpan(_tables[table].Offset, _tables[table].Length);

    /// <summary>The glyph of a character; zero where the font has none.</summary>
    public int GlyphOf(int codePoint) => codePoint < 0x10000 ? _glyphs[codePoint] : 0;

    /// <summary>Font units.</summary>
    public int AdvanceOf(int glyph) =>
        glyph == Box ? BoxGlyph.Advance : At("hmtx").U16(Math.Min(glyph, _longMetrics - 1) * 4);

    public short LeftBearingOf(int glyph)
    {
        if (glyph == Box)
        {
            return BoxGlyph.LeftBearing;
        }
        int beyond = glyph - _longMetrics;
        return At("hmtx").I16(beyond < 0 ? (glyph * 4) + 2 : (_longMetrics * 4) + (beyond * 2));
    }

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        if (glyph == Box)
        {
            return BoxGlyph.Outline;
        }
        var (start, end) = (OutlineOffset(glyph), OutlineOffset(glyph + 1));
        return Table("glyf")[start..end];
    }

    private int OutlineOffset(int glyph)
    {
        bool wide = At("head").U16(50) == 1;
        return wide ? At("loca").U32(glyph * 4) : At("loca").U16(glyph * 2) * 2;
    }

    private void ReadCharacters(FontData cmap)
    {
        for (int i = 0; i < cmap.U16(2); i++)
        {
            var table = cmap.From(cmap.U32(4 + (i * 8) + 4));
            if (table.U16(0) == 4)
            {
                ReadSegments(table);
                return;
            }
        }
        throw new InvalidDataException("The font has no character map of format 4.");
    }

    private void ReadSegments(FontData table)
    {
        int doubled = table.U16(6);
        for (int s = 0; s < doubled; s += 2)
        {
            int last = table.U16(14 + s);
            int first = table.U16(16 + doubled + s);
            int delta = table.U16(16 + (doubled * 2) + s);
            int rangeAt = 16 + (doubled * 3) + s;
            int range = table.U16(rangeAt);
            for (int c = first; c <= last && c < 0xFFFF; c++)
            {
                int glyph = range == 0 ? c : table.U16(rangeAt + range + ((c - first) * 2));
                _glyphs[c] = (ushort)(range != 0 && glyph == 0 ? 0 : glyph + delta);
            }
        }
    }
}
