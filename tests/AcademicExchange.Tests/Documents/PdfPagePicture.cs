using System.Buffers.Binary;
using System.IO.Compression;

namespace AcademicExchange.Tests.Documents;

/// <summary>A picture as pdftoppm writes it, 8 bits each of red, green and blue; the green ones are looked at.</summary>
public sealed record PagePicture(int Width, int Height, byte[] Pixels)
{
    private const int Samples = 3;

    public static PagePicture Read(byte[] png)
    {
        var (width, height) = (0, 0);
        using var packed = new MemoryStream();
        for (int at = 8; at < png.Length; )
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            string kind = System.Text.Encoding.ASCII.GetString(png, at + 4, 4);
            var data = png.AsSpan(at + 8, length);
            if (kind == "IHDR")
            {
                width = BinaryPrimitives.ReadInt32BigEndian(data);
                height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                Assert.Equal([8, 2], data[8..10].ToArray());
            }
            else if (kind == "IDAT")
            {
                packed.Write(data);
            }
            at += length + 12;
        }
        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        byte[] pixels = new byte[width * height];
        byte[] above = new byte[width * Samples];
        byte[] row = new byte[(width * Samples) + 1];
        for (int y = 0; y < height; y++)
        {
            rows.ReadExactly(row);
            Unfilter(row[0], row.AsSpan(1), above);
            for (int x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = row[(x * Samples) + 2];
            }
            row.AsSpan(1).CopyTo(above);
        }
        return new PagePicture(width, height, pixels);
    }

    private static void Unfilter(byte filter, Span<byte> row, byte[] above)
    {
        for (int x = 0; x < row.Length; x++)
        {
            int left = x >= Samples ? row[x - Samples] : 0;
            int corner = x >= Samples ? above[x - Samples] : 0;
            row[x] += filter switch
            {
                1 => (byte)left,
                2 => above[x],
                3 => (byte)((left + above[x]) / 2),
                4 => (byte)Paeth(left, above[x], corner),
                _ => 0,
            };
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        int guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (
            Math.Abs(guess - left),
            Math.Abs(guess - above),
            Math.Abs(guess - corner)
        );
        return toLeft <= toAbove && toLeft <= toCorner ? left
            : toAbove <= toCorner ? above
            : corner;
    }
}
