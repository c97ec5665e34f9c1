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

    /// <summary>Whether one of these ASCII words is there, in capitals or not unless told.</summary>
    public static bool HoldsAny(
        Stream content,
        IReadOnlyList<string> words,
        StringComparison comparison = StringComparison.OrdinalIgnoreCase
    )
    {
        var sought = SearchValues.Create([.. words], comparison);
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

    /// <summary>Where these bytes stand, up to so many places, from the beginning of the stream.</summary>
    public static List<long> AllOf(Stream content, byte[] bytes, int most)
    {
        var found = new List<long>();
        var buffer = new byte[Block + bytes.Length];
        var (kept, start) = (0, 0L);
        content.Position = 0;
        while (content.Read(buffer, kept, Block) is > 0 and var read)
        {
            var seen = buffer.AsSpan(0, kept + read);
            for (int at, from = 0; (at = seen[from..].IndexOf(bytes)) >= 0; from += at + 1)
            {
                found.Add(start + from + at);
                if (found.Count >= most)
                {
                    return found;
                }
            }

            // A place across two blocks; one that lies whole in this block does not fit into what is kept.
            kept = Math.Min(bytes.Length - 1, seen.Length);
            start += seen.Length - kept;
            seen[^kept..].CopyTo(buffer);
        }

        return found;
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
