using System.IO.Compression;
using System.Text;

namespace AcademicExchange.Platform.Files;

/// <summary>
/// Looks into a PDF for what acts: in its own bytes, and in every stream that is packed by Flate, whatever it says to be, with names read as
/// a reader program reads them (<c>/J#61vaScript</c>). What is unpacked is bounded for the whole file, and none of it is kept.
/// </summary>
internal static class PdfFile
{
    /// <summary>Bytes taken in and unpacked, together; many pages of uncompressed pictures.</summary>
    private const long MostBytes = 256L * 1024 * 1024;

    private const int MostStreams = 10_000;
    private const int MostLayers = 4;
    private const int LongestDictionary = 64 * 1024;
    private const string Keyword = "stream";

    private static readonly string[] Active = ["/JavaScript", "/Launch", "/EmbeddedFile"];

    /// <summary>Ways to pack objects that are not looked into; no program that people write with packs objects so.</summary>
    private static readonly HashSet<string> OtherPacking =
    [
        "ASCIIHexDecode",
        "AHx",
        "ASCII85Decode",
        "A85",
        "LZWDecode",
        "LZW",
        "RunLengthDecode",
        "RL",
        "Crypt",
        "DecodeParms",
        "DP",
    ];

    /// <summary>Whether it runs something, or carries a file; and whether it is closed: encrypted, or packed so that nobody can say what it does.</summary>
    public static (bool Acts, bool IsClosed) Look(Stream content)
    {
        content.Position = 0;
        if (Acts(content))
        {
            return (true, false);
        }

        content.Position = 0;
        if (ByteSearch.HoldsAny(new PdfNames(content), ["/Encrypt"], StringComparison.Ordinal))
        {
            return (false, true);
        }

        var marks = ByteSearch.AllOf(content, Encoding.ASCII.GetBytes(Keyword), MostStreams * 2);
        var budget = new Budget(MostBytes);
        var seen = 0L;
        foreach (var at in marks)
        {
            var names = NamesBetween(content, seen, at);
            seen = at + Keyword.Length;
            if (names is null)
            {
                return (false, true);
            }

            var (acts, isClosed) = LookAt(content, seen, HoldsObjects(names), names, budget);
            if (acts || isClosed)
            {
                return (acts, isClosed);
            }
        }

        return (false, marks.Count >= MostStreams * 2);
    }

    private static (bool Acts, bool IsClosed) LookAt(
        Stream content,
        long at,
        bool holdsObjects,
        HashSet<string> names,
        Budget budget
    )
    {
        if (holdsObjects && IsPackedOtherwise(names))
        {
            return (false, true);
        }

        at = AfterSpace(content, at);
        var head = Head(content, at);
        // Each layer is unpacked anew from the file: what looks like a further one may be objects already.
        for (var layer = 1; IsFlate(head); layer++)
        {
            if (layer > MostLayers)
            {
                return (false, true);
            }

            content.Position = at;
            using var unpacked = Unpacked(content, layer, budget);
            var (acts, isWhole) = Search(unpacked);
            if (acts || budget.IsSpent || (holdsObjects && !isWhole))
            {
                return (acts, !acts);
            }

            head = unpacked.Head;
        }

        return (false, false);
    }

    private static bool Acts(Stream content) =>
        ByteSearch.HoldsAny(new PdfNames(content), Active, StringComparison.Ordinal);

    private static (bool Acts, bool IsWhole) Search(Stream unpacked)
    {
        try
        {
            return (Acts(unpacked), true);
        }
        catch (InvalidDataException)
        {
            // What came out before the break was searched; a reader program gets no more either.
            return (false, false);
        }
    }

    private static Metered Unpacked(Stream content, int layers, Budget budget)
    {
        var unpacked = new Metered(content, budget, leaveOpen: true);
        for (var layer = 0; layer < layers; layer++)
        {
            unpacked = new Metered(
                new ZLibStream(unpacked, CompressionMode.Decompress),
                budget,
                leaveOpen: false
            );
        }

        return unpacked;
    }

    /// <summary>By its type, or by what a reader program needs of one: not every program asks for the type.</summary>
    private static bool HoldsObjects(HashSet<string> names) =>
        names.Contains("ObjStm") || (names.Contains("First") && names.Contains("N"));

    /// <summary>Objects are packed by Flate alone or not at all; a filter that is named elsewhere (<c>/Filter 7 0 R</c>) is neither.</summary>
    private static bool IsPackedOtherwise(HashSet<string> names) =>
        names.Overlaps(OtherPacking)
        || (
            (names.Contains("Filter") || names.Contains("F"))
            && !names.Contains("FlateDecode")
            && !names.Contains("Fl")
        );

    private static bool IsFlate((int First, int Second) head) =>
        head.Second >= 0 && (head.First & 0x0F) == 8 && ((head.First << 8) | head.Second) % 31 == 0;

    private static (int First, int Second) Head(Stream content, long at)
    {
        content.Position = at;
        return (content.ReadByte(), content.ReadByte());
    }

    /// <summary>Behind the line break that ends the keyword.</summary>
    private static long AfterSpace(Stream content, long at)
    {
        content.Position = at;
        while (content.ReadByte() is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    /// <summary>The names of the object that ends here; null where there is no end to it.</summary>
    private static HashSet<string>? NamesBetween(Stream content, long from, long to)
    {
        var bytes = new byte[Math.Min(to - from, LongestDictionary)];
        content.Position = to - bytes.Length;
        content.ReadExactly(bytes);
        var end = bytes.AsSpan().LastIndexOf("endobj"u8);
        if (end < 0 && to - from > LongestDictionary && !bytes.AsSpan().EndsWith("end"u8))
        {
            return null;
        }

        using var names = new PdfNames(new MemoryStream(bytes, end + 1, bytes.Length - end - 1));
        using var reader = new StreamReader(names, Encoding.Latin1);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('/')
                .Skip(1)
                .Select(name => name.Split(" \t\r\n\f\0()<>[]{}%".ToCharArray(), 2)[0]),
        ];
    }

    /// <summary>How many bytes may still be handled.</summary>
    private sealed class Budget(long most)
    {
        public long Left { get; set; } = most;

        public bool IsSpent => Left <= 0;
    }

    /// <summary>Ends where the budget does, and remembers how it began.</summary>
    private sealed class Metered(Stream inner, Budget budget, bool leaveOpen) : ForwardStream
    {
        public (int First, int Second) Head { get; private set; } = (-1, -1);

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (budget.IsSpent)
            {
                return 0;
            }

            var read = inner.Read(buffer, offset, (int)Math.Min(count, budget.Left));
            budget.Left -= read;
            for (var at = offset; at < offset + read && Head.Second < 0; at++)
            {
                Head = Head.First < 0 ? (buffer[at], -1) : (Head.First, buffer[at]);
            }

            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !leaveOpen)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
