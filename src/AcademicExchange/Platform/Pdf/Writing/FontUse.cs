using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AcademicExchange.Platform.Pdf.Fonts;
using AcademicExchange.Platform.Pdf.Shaping;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>
/// The glyphs of one face that a document uses. Each pair of glyph and text has a code of its own, so that ToUnicode always gives the
/// letters that stood there, even where one glyph serves several.
/// </summary>
internal sealed class FontUse(FontFace face, string name)
{
    private readonly Dictionary<(int Glyph, string Text), int> _codes = [];
    private readonly List<(int Glyph, string Text, int Advance)> _used =
    [
        (0, "", face.File.AdvanceOf(0)),
    ];
    private readonly Dictionary<string, int> _markedGlyphs = [];
    private readonly List<MarkedGlyph> _marked = [];

    /// <summary>Its name in the resources of a page.</summary>
    public string Name => name;

    public bool IsUsed => _used.Count > 1;

    public int CodeOf(PlacedGlyph glyph)
    {
        var key = (glyph.Marked is { } marked ? NumberOf(marked) : glyph.Glyph, glyph.Text);
        if (!_codes.TryGetValue(key, out int code))
        {
            code = _used.Count;
            _codes[key] = code;
            _used.Add((key.Item1, glyph.Text, face.File.AdvanceOf(glyph.Glyph)));
        }
        return code;
    }

    private int NumberOf(MarkedGlyph marked)
    {
        if (!_markedGlyphs.TryGetValue(marked.Key, out int number))
        {
            number = face.File.Box + 1 + _marked.Count;
            _markedGlyphs[marked.Key] = number;
            _marked.Add(marked);
        }
        return number;
    }

    public int Write(PdfFile file)
    {
        var subset = face.Subsets.With([.. _used.Select(u => u.Glyph)], _marked);
        string fontName = $"{SubsetTag(subset.Deflated)}+{face.Name}";
        int program = file.AddDeflated($"/Length1 {subset.Length}", subset.Deflated);
        var font = face.File;
        string box = string.Join(
            ' ',
            new[] { -2000, font.Descent, 4000, font.Ascent }.Select(Thousandths)
        );
        int descriptor = file.Add(
            $"<< /Type /FontDescriptor /FontName /{fontName} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 "
                + $"/Ascent {Thousandths(font.Ascent)} /Descent {Thousandths(font.Descent)} /CapHeight {Thousandths(font.CapHeight)} "
                + $"/StemV {(face.Name.EndsWith("Bold", StringComparison.Ordinal) ? 140 : 80)} "
                + $"/FontFile2 {PdfText.Reference(program)} >>"
        );
        byte[] glyphs = new byte[_used.Count * 2];
        for (int i = 0; i < _used.Count; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(
                glyphs.AsSpan(i * 2),
                (ushort)_used[i].Glyph
            );
        }
        int map = file.AddStream("", glyphs);
        string widths = string.Join(' ', _used.Select(u => Thousandths(u.Advance)));
        int descendant = file.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{fontName} "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + $"/FontDescriptor {PdfText.Reference(descriptor)} /CIDToGIDMap {PdfText.Reference(map)} /DW 0 /W [0 [{widths}]] >>"
        );
        int unicode = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{fontName} /Encoding /Identity-H "
                + $"/DescendantFonts [{PdfText.Reference(descendant)}] /ToUnicode {PdfText.Reference(unicode)} >>"
        );
    }

    private string Thousandths(int units) =>
        face.Thousandths(units).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Six letters that tell this part of the font from others.</summary>
    private static string SubsetTag(byte[] subset) =>
        string.Concat(SHA256.HashData(subset).Take(6).Select(b => (char)('A' + (b % 26))));

    private string ToUnicode()
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        );
        foreach (
            var group in _used.Select((use, code) => (use.Text, Code: code)).Skip(1).Chunk(100)
        )
        {
            map.Append(CultureInfo.InvariantCulture, $"{group.Length} beginbfchar\n");
            foreach (var (text, code) in group)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{PdfText.Utf16(text)}>\n");
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
            .ToString();
    }
}
