using System.Buffers.Binary;
using System.Collections.Concurrent;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Fonts;

/// <summary>
/// The parts of a font that documents embed: the outlines of the glyphs they use, under the glyph numbers of the whole font, left side
/// bearings kept. Letters of one template use nearly the same glyphs, so recent parts are kept ready, deflated.
/// </summary>
internal sealed class FontSubsets(FontFile font)
{
    private const int Kept = 32;
    private readonly ConcurrentDictionary<string, Subset> _recent = new(StringComparer.Ordinal);

    internal sealed record Subset(byte[] Deflated, int Length);

    /// <summary>The part with these glyphs, in ascending order, and with letters that bear marks, numbered on from the box.</summary>
    public Subset With(SortedSet<int> glyphs, IReadOnlyList<MarkedGlyph> marked)
    {
        string key =
            $"{string.Join(',', glyphs)};{string.Join(',', marked.Select(glyph => glyph.Key))}";
        if (_recent.TryGetValue(key, out var subset))
        {
            return subset;
        }
        byte[] bytes = Build(glyphs, marked);
        subset = new Subset(Deflate.Compress(bytes), bytes.Length);
        if (_recent.Count >= Kept)
        {
            _recent.Clear();
        }
        _recent[key] = subset;
        return subset;
    }

    private byte[] Build(IEnumerable<int> glyphs, IReadOnlyList<MarkedGlyph> marked)
    {
        var wanted = new SortedSet<int>(glyphs.Where(glyph => glyph <= font.Box)) { 0 };
        wanted.UnionWith(
            marked.SelectMany(glyph => glyph.Marks.Select(mark => mark.Glyph).Append(glyph.Letter))
        );
        foreach (int glyph in wanted.ToArray())
        {
            AddComponents(glyph, wanted);
        }
        int letters = font.Box + 1;
        int count = letters + marked.Count;
        byte[] loca = new byte[(count + 1) * 4];
        byte[] metrics = new byte[count * 4];
        using var outlines = new MemoryStream();
        for (int glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(glyph * 4), (int)outlines.Position);
            if (glyph >= letters)
            {
                var composite = marked[glyph - letters];
                byte[] outline = composite.Outline(font);
                Write(outlines, outline);
                short left =
                    outline.Length == 0
                        ? (short)0
                        : BinaryPrimitives.ReadInt16BigEndian(outline.AsSpan(2));
                WriteMetrics(metrics.AsSpan(glyph * 4), font.AdvanceOf(composite.Letter), left);
            }
            else if (wanted.Contains(glyph))
            {
                Write(outlines, font.Outline(glyph));
                WriteMetrics(
                    metrics.AsSpan(glyph * 4),
                    font.AdvanceOf(glyph),
                    font.LeftBearingOf(glyph)
                );
            }
        }
        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(count * 4), (int)outlines.Position);

        byte[] head = font.Table("head").ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        byte[] measures = font.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(measures.AsSpan(34), (ushort)count);
        byte[] profile = font.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(4), (ushort)count);
        RaiseLimits(profile);
        return Assemble([
            ("glyf", outlines.ToArray()),
            ("head", head),
            ("hhea", measures),
            ("hmtx", metrics),
            ("loca", loca),
            ("maxp", profile),
            ("prep", font.Table("prep").ToArray()),
        ]);
    }

    /// <summary>Letters with marks may be composites of composites.</summary>
    private static void RaiseLimits(byte[] profile)
    {
        const short ManyPoints = 1000;
        BinaryPrimitives.WriteInt16BigEndian(profile.AsSpan(10), ManyPoints);
        BinaryPrimitives.WriteInt16BigEndian(profile.AsSpan(12), 100);
        BinaryPrimitives.WriteInt16BigEndian(profile.AsSpan(28), 20);
        BinaryPrimitives.WriteInt16BigEndian(profile.AsSpan(30), 3);
    }

    private static void Write(MemoryStream outlines, ReadOnlySpan<byte> outline)
    {
        outlines.Write(outline);
        outlines.Write(new byte[(4 - (outlines.Position % 4)) % 4]);
    }

    private static void WriteMetrics(Span<byte> metrics, int advance, short leftBearing)
    {
        BinaryPrimitives.WriteInt16BigEndian(metrics, (short)advance);
        BinaryPrimitives.WriteInt16BigEndian(metrics[2..], leftBearing);
    }

    /// <summary>A composite outline names others, which must come along.</summary>
    private void AddComponents(int glyph, SortedSet<int> wanted)
    {
        const int WordArguments = 1;
        const int More = 0x20;
        var outline = font.Outline(glyph);
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return;
        }
        int at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            int component = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            if (wanted.Add(component))
            {
                AddComponents(component, wanted);
            }
            int scale = (flags & 0xC8) switch
            {
                0x08 => 2,
                0x40 => 4,
                0x80 => 8,
                _ => 0,
            };
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + scale;
        } while ((flags & More) != 0);
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        int directory = 12 + (tables.Length * 16);
        byte[] file = new byte[directory + tables.Sum(t => Padded(t.Data.Length))];
        int power = 1 << int.Log2(tables.Length);
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(4), (short)tables.Length);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(6), (short)(power * 16));
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(8), (short)int.Log2(power));
        BinaryPrimitives.WriteInt16BigEndian(
            file.AsSpan(10),
            (short)((tables.Length - power) * 16)
        );
        int at = directory;
        int head = 0;
        for (int i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            data.CopyTo(file, at);
            head = tag == "head" ? at : head;
            var entry = file.AsSpan(12 + (i * 16));
            System.Text.Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(
                entry[4..],
                Sum(file.AsSpan(at, Padded(data.Length)))
            );
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            at += Padded(data.Length);
        }
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), 0xB1B0AFBA - Sum(file));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int i = 0; i < bytes.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        }
        return sum;
    }
}
