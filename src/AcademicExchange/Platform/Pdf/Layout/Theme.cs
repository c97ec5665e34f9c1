using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>How our documents look: A4, the margins, sizes and distances, all in points.</summary>
internal static class Theme
{
    public const double PageWidth = 595.276;
    public const double PageHeight = 841.89;
    public const double Side = 56.7;
    public const double Width = PageWidth - (2 * Side);

    /// <summary>Where the running head begins, and what lies between it and the text.</summary>
    public const double HeadTop = 34;
    public const double HeadGap = 16;

    /// <summary>The foot's height, from its rule down to its last line, and its distance from the paper's edge.</summary>
    public const double FootHeight = 50;
    public const double FootBottom = 30;
    public const double FootGap = 14;

    public const double ColumnGap = 16;
    public const double ParagraphGap = 5;
    public const double BlockGap = 9;
    public const double CellPadding = 4;
    public const double Hairline = 0.5;

    /// <summary>Line height by size: Persian letters need more room than Latin ones, and lines of all languages stand in step.</summary>
    public const double Leading = 1.62;

    public static readonly TextStyle Small = new(7.5, Bold: false, Ink.Quiet, Alignment.Start);
    public static readonly TextStyle Cell = new(8.5, Bold: false, Ink.Text, Alignment.Start);
    public static readonly TextStyle CellHead = new(8.5, Bold: true, Ink.Title, Alignment.Start);

    /// <summary>Prose, smaller when several languages stand beside one another.</summary>
    public static TextStyle Prose(int columns) =>
        new(columns >= 3 ? 8.5 : 9.5, Bold: false, Ink.Text, Alignment.Justify);

    public static TextStyle Heading(int level, int columns) =>
        level switch
        {
            1 => new(17, Bold: true, Ink.Title, Alignment.Centre),
            2 => new(columns >= 3 ? 10 : 12, Bold: true, Ink.Title, Alignment.Start),
            _ => new(columns >= 3 ? 9 : 10, Bold: true, Ink.Title, Alignment.Start),
        };
}
