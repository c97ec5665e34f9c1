using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Fonts;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>Light words across the page, below its text, drawn as outlines so that no reader takes them for text.</summary>
internal static class Watermark
{
    /// <summary>The diagonal of the paper, in radians.</summary>
    private const double Angle = 0.955;
    private const double Longest = 440;
    private const double Largest = 64;
    private const double Wide = 100_000;

    /// <summary>The drawing, the same on every page; empty without words.</summary>
    public static byte[] Draw(IReadOnlyList<Run> words)
    {
        if (words.Count == 0)
        {
            return [];
        }
        var content = new PdfBytes();
        var lines = words.Select(Set).ToList();
        var (sine, cosine) = Math.SinCos(Angle);
        content.Numbers(Ink.Watermark.Red, Ink.Watermark.Green, Ink.Watermark.Blue).Add("rg\n");
        content
            .Numbers(cosine, sine, -sine, cosine, Theme.PageWidth / 2, Theme.PageHeight / 2)
            .Add("cm\n");
        double y = lines.Sum(line => line.Style.Leading) / 2;
        foreach (var line in lines)
        {
            Draw(line, y - line.Baseline, content);
            y -= line.Style.Leading;
        }
        return content.Add("f\n").Written.ToArray();
    }

    private static TextLine Set(Run word)
    {
        var paragraph = new Paragraph(
            word.Language,
            [word with { Text = RunText.OneLine(word.Text) }]
        );
        var style = new TextStyle(1, Bold: true, Ink.Watermark, Alignment.Centre);
        double widthAtOne = LineSetter.Set(paragraph, style, Wide)[0].InkWidth;
        style = style with { Size = Math.Min(Largest, Longest / Math.Max(widthAtOne, 1)) };
        return LineSetter.Set(paragraph, style, Wide)[0];
    }

    private static void Draw(TextLine line, double y, PdfBytes content)
    {
        foreach (var word in line.Words)
        {
            var font = word.Word.Face.File;
            double scale = line.Style.Size / font.UnitsPerEm;
            double x = word.X - (Wide / 2);
            foreach (var glyph in word.Word.Glyphs.Where(glyph => glyph.Glyph < font.OwnGlyphs))
            {
                double left = x + (glyph.X * scale);
                GlyphPath.Draw(font, glyph.Glyph, left, y, scale, content);
                foreach (var mark in glyph.Marked?.Marks ?? [])
                {
                    GlyphPath.Draw(
                        font,
                        mark.Glyph,
                        left + (mark.X * scale),
                        y + (mark.Y * scale),
                        scale,
                        content
                    );
                }
            }
        }
    }
}
