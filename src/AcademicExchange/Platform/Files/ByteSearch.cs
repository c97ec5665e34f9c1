namespace AcademicExchange.Platform.Files;

/// <summary>Finds bytes in a stream of any length with a small buffer.</summary>
internal static class ByteSearch
{
    private const int Block = 64 * 1024;

    public static bool Holds(Stream content, ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[Block + bytes.Length];
        var kept = 0;
        int read;
        while ((read = content.Read(buffer, kept, Block)) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(bytes) >= 0)
            {
                return true;
            }

            // What is sought may lie across two blocks.
            kept = Math.Min(bytes.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
