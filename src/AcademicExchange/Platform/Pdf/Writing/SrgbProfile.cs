using System.Buffers.Binary;
using System.Text;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>
/// A small ICC profile (version 4.2) that says the colours are sRGB, as PDF/A asks: primaries adapted to D50 and the curve of
/// IEC 61966-2-1 by its parameters.
/// </summary>
internal static class SrgbProfile
{
    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        byte[] curve =
        [
            .. Signature("para"),
            .. Zeros(4),
            0,
            3,
            0,
            0,
            .. Fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
        ];
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1.0, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
            (
                "chad",
                [
                    .. Signature("sf32"),
                    .. Zeros(4),
                    .. Fixed(
                        1.04788,
                        0.02292,
                        -0.05022,
                        0.02959,
                        0.99048,
                        -0.01707,
                        -0.00925,
                        0.01508,
                        0.75168
                    ),
                ]
            ),
        ];
        int start = 128 + 4 + (tags.Length * 12);
        var data = new List<byte>();
        var table = new List<byte>(Number(tags.Length));
        foreach (var (tag, bytes) in tags)
        {
            table.AddRange([
                .. Signature(tag),
                .. Number(start + data.Count),
                .. Number(bytes.Length),
            ]);
            data.AddRange(bytes);
            data.AddRange(Zeros((4 - (data.Count % 4)) % 4));
        }
        return [.. Header(start + data.Count), .. table, .. data];
    }

    private static byte[] Header(int size)
    {
        byte[] date = [0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];
        return
        [
            .. Number(size),
            .. Zeros(4),
            .. Number(0x04200000),
            .. Signature("mntr"),
            .. Signature("RGB "),
            .. Signature("XYZ "),
            .. date,
            .. Signature("acsp"),
            .. Zeros(28),
            .. Fixed(0.9642, 1.0, 0.8249),
            .. Zeros(48),
        ];
    }

    private static byte[] Text(string text)
    {
        byte[] letters = Encoding.BigEndianUnicode.GetBytes(text);
        return
        [
            .. Signature("mluc"),
            .. Zeros(4),
            .. Number(1),
            .. Number(12),
            .. Encoding.ASCII.GetBytes("enUS"),
            .. Number(letters.Length),
            .. Number(28),
            .. letters,
        ];
    }

    private static byte[] Xyz(double x, double y, double z) =>
        [.. Signature("XYZ "), .. Zeros(4), .. Fixed(x, y, z)];

    private static byte[] Fixed(params double[] values) =>
        [
            .. values.SelectMany(v =>
                Number((int)Math.Round(v * 65536, MidpointRounding.AwayFromZero))
            ),
        ];

    private static byte[] Signature(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Zeros(int count) => new byte[count];

    private static byte[] Number(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
