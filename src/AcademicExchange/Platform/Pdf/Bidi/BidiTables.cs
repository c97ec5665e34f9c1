using System.Globalization;

namespace AcademicExchange.Platform.Pdf.Bidi;

/// <summary>Looks characters up in <see cref="BidiData"/>: the basic plane in an array, what lies above it by binary search.</summary>
internal static class BidiTables
{
    private static readonly BidiClass[] BasicPlane = new BidiClass[0x10000];
    private static readonly (int First, int Last, BidiClass Class)[] Above = Read();
    private static readonly Dictionary<int, int> Opening = ReadPairs(BidiData.Brackets)
        .ToDictionary(p => p.First, p => p.Last);
    private static readonly Dictionary<int, int> Closing = Opening.ToDictionary(
        p => p.Value,
        p => p.Key
    );
    private static readonly Dictionary<int, int> Mirrors = ReadPairs(BidiData.Mirrors)
        .SelectMany(p => new[] { (p.First, p.Last), (First: p.Last, Last: p.First) })
        .ToDictionary(p => p.First, p => p.Last);

    public static BidiClass ClassOf(int codePoint)
    {
        if (codePoint < 0x10000)
        {
            return BasicPlane[codePoint];
        }
        int low = 0;
        int high = Above.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            var range = Above[middle];
            if (codePoint < range.First)
            {
                high = middle - 1;
            }
            else if (codePoint > range.Last)
            {
                low = middle + 1;
            }
            else
            {
                return range.Class;
            }
        }
        return BidiClass.L;
    }

    /// <summary>The mirror of a character, or itself.</summary>
    public static int Mirror(int codePoint) => Mirrors.GetValueOrDefault(codePoint, codePoint);

    /// <summary>The closing bracket that ends this opening one, in the canonical form; false for all other characters.</summary>
    public static bool IsOpening(int codePoint, out int closing)
    {
        bool found = Opening.TryGetValue(codePoint, out closing);
        closing = Canonical(closing);
        return found;
    }

    public static bool IsClosing(int codePoint) => Closing.ContainsKey(codePoint);

    /// <summary>The two angle brackets that Unicode holds twice are one pair (BD16).</summary>
    public static int Canonical(int bracket) =>
        bracket switch
        {
            0x2329 => 0x3008,
            0x232A => 0x3009,
            _ => bracket,
        };

    private static (int First, int Last, BidiClass Class)[] Read()
    {
        var above = new List<(int First, int Last, BidiClass Class)>();
        foreach (var (kind, ranges) in BidiData.Classes)
        {
            foreach (var (first, last) in ReadPairs(ranges))
            {
                if (first < 0x10000)
                {
                    BasicPlane.AsSpan(first, Math.Min(last, 0xFFFF) - first + 1).Fill(kind);
                }
                else
                {
                    above.Add((first, last, kind));
                }
            }
        }
        return [.. above.OrderBy(range => range.First)];
    }

    /// <summary>"A-F" and "A" parted by white space, in hexadecimal.</summary>
    internal static IEnumerable<(int First, int Last)> ReadPairs(string text)
    {
        foreach (var word in text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            int dash = word.IndexOf('-', StringComparison.Ordinal);
            int first = Hex(dash < 0 ? word : word[..dash]);
            yield return (first, dash < 0 ? first : Hex(word[(dash + 1)..]));
        }
    }

    private static int Hex(string digits) =>
        int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
