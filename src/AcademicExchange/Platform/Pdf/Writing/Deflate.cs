using System.IO.Compression;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>The one compression of our files (FlateDecode).</summary>
internal static class Deflate
{
    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(bytes);
        }
        return packed.ToArray();
    }
}
