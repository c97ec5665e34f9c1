using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Shaping;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>
/// The smallest piece of a line: letters of one run and one direction without a space, or the space between such. Width in points.
/// </summary>
/// <param name="Start">Its first character in the text of its line.</param>
/// <param name="BreakAfter">Whether a line may end with it.</param>
internal sealed record Atom(
    ShapedWord Word,
    Run Run,
    byte Level,
    int Start,
    int End,
    double Width,
    bool IsSpace,
    bool BreakAfter
);
