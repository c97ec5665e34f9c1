using System.Buffers.Binary;

namespace AcademicExchange.Platform.Pdf.Fonts;

/// <summary>
/// The box that stands for a letter no font has: a frame, drawn by us, since the font's own first glyph is empty and PDF/A forbids to
/// show it. It follows the font's last glyph.
/// </summary>
internal static class BoxGlyph
{
    public const int Advance = 1100;
    public const short LeftBearing = Left;

    private const int Left = 120;
    private const int Right = 980;
    private const int Height = 1460;
    private const int Stroke = 90;

    public static byte[] Outline { get; } = Draw();

    /// <summary>A simple glyph of TrueType: the outer contour runs clockwise, the inner one against it.</summary>
    private static byte[] Draw()
    {
        (int X, int Y)[] points =
        [
            (Left, 0),
            (Left, Height),
            (Right, Height),
            (Right, 0),
            (Left + Stroke, Stroke),
            (Right - Stroke, Stroke),
            (Right - Stroke, Height - Stroke),
            (Left + Stroke, Height - Stroke),
        ];
        var numbers = new List<int> { 2, Left, 0, Right, Height, 3, 7, 0 };
        byte[] flags = [1, 1, 1, 1, 1, 1, 1, 1];
        int before = numbers.Count * 2;
        numbers.AddRange(points.Select((p, i) => p.X - (i == 0 ? 0 : points[i - 1].X)));
        numbers.AddRange(points.Select((p, i) => p.Y - (i == 0 ? 0 : points[i - 1].Y)));
        byte[] outline = new byte[(numbers.Count * 2) + flags.Length];
        for (int i = 0; i < numbers.Count; i++)
        {
            int at = i * 2;
            BinaryPrimitives.WriteInt16BigEndian(
                outline.AsSpan(at < before ? at : at + flags.Length),
                (short)numbers[i]
            );
        }
        flags.CopyTo(outline, before);
        return outline;
    }
}
