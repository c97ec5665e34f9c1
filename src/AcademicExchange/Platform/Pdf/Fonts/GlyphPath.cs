using System.Runtime.InteropServices;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Fonts;

/// <summary>
/// Draws a glyph's outline as lines and curves, for the watermark: its letters are a picture, and must not mix with the text that readers
/// take out of the page.
/// </summary>
internal static class GlyphPath
{
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Point(double X, double Y, bool OnCurve, bool EndsContour);

    /// <summary>Appends the outline with its origin at (x, y), in units of the content; fill it afterwards.</summary>
    public static void Draw(
        FontFile font,
        int glyph,
        double x,
        double y,
        double scale,
        PdfBytes content
    )
    {
        var data = new FontData(font.Outline(glyph).ToArray(), 0);
        if (data.Bytes.Length < 10)
        {
            return;
        }
        if (data.I16(0) < 0)
        {
            DrawParts(font, data, x, y, scale, content);
            return;
        }
        var contour = new List<Point>();
        foreach (var point in Points(data))
        {
            contour.Add(point with { X = x + (point.X * scale), Y = y + (point.Y * scale) });
            if (point.EndsContour)
            {
                Draw(contour, content);
                contour.Clear();
            }
        }
    }

    /// <summary>Components are moved only: the fonts hold none that is scaled.</summary>
    private static void DrawParts(
        FontFile font,
        FontData data,
        double x,
        double y,
        double scale,
        PdfBytes content
    )
    {
        int at = 10;
        int flags;
        do
        {
            flags = data.U16(at);
            bool words = (flags & 1) != 0;
            int dx = words ? data.I16(at + 4) : (sbyte)data.Bytes[at + 4];
            int dy = words ? data.I16(at + 6) : (sbyte)data.Bytes[at + 5];
            Draw(font, data.U16(at + 2), x + (dx * scale), y + (dy * scale), scale, content);
            at += words ? 8 : 6;
        } while ((flags & 0x20) != 0);
    }

    private static List<Point> Points(FontData data)
    {
        int contours = data.I16(0);
        var ends = data.Numbers(10, contours);
        int count = ends[^1] + 1;
        int at = 12 + (contours * 2) + data.U16(10 + (contours * 2));
        byte[] flags = new byte[count];
        for (int i = 0; i < count; i++)
        {
            flags[i] = data.Bytes[at++];
            if ((flags[i] & 8) != 0)
            {
                int repeats = data.Bytes[at++];
                flags.AsSpan(i + 1, repeats).Fill(flags[i]);
                i += repeats;
            }
        }
        int[] xs = Coordinates(data, flags, ref at, shortBit: 2, sameBit: 16);
        int[] ys = Coordinates(data, flags, ref at, shortBit: 4, sameBit: 32);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new Point(
                    xs[i],
                    ys[i],
                    (flags[i] & 1) != 0,
                    ends.Contains((ushort)i)
                )),
        ];
    }

    private static int[] Coordinates(
        FontData data,
        byte[] flags,
        ref int at,
        int shortBit,
        int sameBit
    )
    {
        int[] values = new int[flags.Length];
        int value = 0;
        for (int i = 0; i < flags.Length; i++)
        {
            bool same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0)
            {
                int delta = data.Bytes[at++];
                value += same ? delta : -delta;
            }
            else if (!same)
            {
                value += data.I16(at);
                at += 2;
            }
            values[i] = value;
        }
        return values;
    }

    /// <summary>Two control points in a row have a point of the curve between them; quadratic curves become cubic ones.</summary>
    private static void Draw(List<Point> contour, PdfBytes content)
    {
        int first = contour.FindIndex(point => point.OnCurve);
        if (first < 0)
        {
            contour.Insert(0, Middle(contour[0], contour[^1]));
            first = 0;
        }
        var current = contour[first];
        content.Numbers(current.X, current.Y).Add("m\n");
        for (int i = 1; i <= contour.Count; i++)
        {
            var point = contour[(first + i) % contour.Count];
            if (point.OnCurve)
            {
                content.Numbers(point.X, point.Y).Add("l\n");
                current = point;
                continue;
            }
            var next = contour[(first + i + 1) % contour.Count];
            var end = next.OnCurve ? next : Middle(point, next);
            content
                .Numbers(
                    Third(current.X, point.X),
                    Third(current.Y, point.Y),
                    Third(end.X, point.X),
                    Third(end.Y, point.Y),
                    end.X,
                    end.Y
                )
                .Add("c\n");
            current = end;
            i += next.OnCurve ? 1 : 0;
        }
        content.Add("h\n");
    }

    private static Point Middle(Point a, Point b) =>
        new((a.X + b.X) / 2, (a.Y + b.Y) / 2, OnCurve: true, EndsContour: false);

    private static double Third(double end, double control) => end + ((control - end) * 2 / 3);
}
