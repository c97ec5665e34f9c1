using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AcademicExchange.Platform.Pdf.Fonts;

/// <summary>A mark at its place: from the origin of its base, in font units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedMark(int Glyph, int X, int Y);

/// <summary>
/// A letter with the marks that are set on it, as one glyph. Marks drawn by themselves stand above the base line, and readers that go by
/// place would part them from their word.
/// </summary>
internal sealed class MarkedGlyph(int letter, IReadOnlyList<PlacedMark> marks)
{
    private const int WordArguments = 1;
    private const int Offsets = 2;
    private const int More = 0x20;

    public int Letter => letter;
    public IReadOnlyList<PlacedMark> Marks => marks;

    /// <summary>The same for the same letter and marks.</summary>
    public string Key { get; } = FormattableString.Invariant($"{letter}:{string.Join(' ', marks)}");

    /// <summary>A composite glyph of TrueType.</summary>
    public byte[] Outline(FontFile font)
    {
        PlacedMark[] parts = [new(letter, 0, 0), .. marks];
        var boxes = parts
            .Select(part => (part.X, part.Y, Box: font.Outline(part.Glyph).ToArray()))
            .Where(p => p.Box.Length > 0)
            .ToList();
        if (boxes.Count == 0)
        {
            return [];
        }
        var numbers = new List<int>
        {
            -1,
            boxes.Min(p => p.X + At(p.Box, 2)),
            boxes.Min(p => p.Y + At(p.Box, 4)),
            boxes.Max(p => p.X + At(p.Box, 6)),
            boxes.Max(p => p.Y + At(p.Box, 8)),
        };
        for (int i = 0; i < parts.Length; i++)
        {
            int flags = WordArguments | Offsets | (i < parts.Length - 1 ? More : 0);
            numbers.AddRange([flags, parts[i].Glyph, parts[i].X, parts[i].Y]);
        }
        byte[] outline = new byte[numbers.Count * 2];
        for (int i = 0; i < numbers.Count; i++)
        {
            BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(i * 2), (short)numbers[i]);
        }
        return outline;
    }

    private static short At(byte[] outline, int at) =>
        BinaryPrimitives.ReadInt16BigEndian(outline.AsSpan(at));
}
