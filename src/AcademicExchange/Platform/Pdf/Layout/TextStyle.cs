using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>How a place sets its text, unless the paragraph says otherwise. Size in points.</summary>
internal sealed record TextStyle(double Size, bool Bold, Ink Ink, Alignment Align)
{
    public double Leading => Size * Theme.Leading;

    public TextStyle For(Paragraph paragraph) =>
        this with
        {
            Size = paragraph.Size switch
            {
                TextSize.Small => Size * 0.82,
                TextSize.Large => Size * 1.2,
                _ => Size,
            },
            Align = paragraph.Align ?? Align,
        };
}
