using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Shaping;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>A word at its place in a line: points from the line's left end.</summary>
internal sealed record PlacedWord(ShapedWord Word, Run Run, double X);

/// <summary>A set line: its words in reading order, ready to be drawn.</summary>
internal sealed record TextLine(IReadOnlyList<PlacedWord> Words, TextStyle Style)
{
    /// <summary>Points, without the spaces at its end.</summary>
    public double InkWidth { get; init; }

    /// <summary>From the top of the line down to the base line on which letters stand.</summary>
    public double Baseline => (Style.Leading * 0.5) + (Style.Size * 0.36);
}
