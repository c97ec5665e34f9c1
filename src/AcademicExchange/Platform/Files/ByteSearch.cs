using System.Buffers;
using System.Text;

namespace AcademicExchange.Platform.Files;

/// <summary>Finds bytes in a stream of any length with a small buffer.</summary>
internal static class ByteSearch
{
    private const int Block = 64 * 1024;

    public static bool Holds(Stream content, ReadOnlySpan<byte> bytes)
    {
        var sought = bytes.ToArray();
        return Any(content, sought.Length, seen => seen.IndexOf(sought) >= 0);
    }

    /// <summary>Whether one of these ASCII words is there, in capitals or not.</summary>
    public static bool HoldsAny(Stream content, IReadOnlyList<string> words)
    {
        var sought = SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);
        var letters = new char[Block + words.Max(word => word.Length)];
        return Any(
            content,
            words.Max(word => word.Length),
            seen =>
            {
                Encoding.Latin1.GetChars(seen, letters);
                return letters.AsSpan(0, seen.Length).ContainsAny(sought);
            }
        );
    }

    private static bool Any(Stream content, int longest, Func<ReadOnlySpan<byte>, bool> isThere)
    {
        var buffer = new byte[Block + longest];
        var kept = 0;
        int read;
        while ((read = content.Read(buffer, kept, Block)) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (isThere(seen))
            {
                return true;
            }

            // What is sought may lie across two blocks.
            kept = Math.Min(longest - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
