using AcademicExchange.Platform.Pdf.Bidi;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>Breaks a paragraph into lines and puts each line's words in visual order, aligned in the width.</summary>
internal static class LineSetter
{
    /// <summary>A line whose spaces would be wider than this many times its size is left ragged: holes are worse.</summary>
    private const double WidestExtra = 1.1;

    public static List<TextLine> Set(Paragraph paragraph, TextStyle placeStyle, double width)
    {
        var style = placeStyle.For(paragraph);
        var lines = new List<TextLine>();
        foreach (var text in AtomizedText.Of(paragraph, style))
        {
            var breaks = LineBreaker.Break(text, width);
            for (int i = 0; i < breaks.Count; i++)
            {
                lines.Add(
                    Set(text, breaks[i].Start, breaks[i].End, width, last: i == breaks.Count - 1)
                );
            }
        }
        return lines;
    }

    private static TextLine Set(AtomizedText text, int start, int end, double width, bool last)
    {
        int inkEnd = end;
        while (inkEnd > start && text.Atoms[inkEnd - 1].IsSpace)
        {
            inkEnd--;
        }
        var atoms = text.Atoms[start..end];
        int ink = inkEnd - start;
        double natural = atoms.Take(ink).Sum(atom => atom.Width);
        int gaps = atoms.Take(ink).Count(atom => atom.IsSpace);
        double slack = width - natural;
        var align = text.Style.Align;
        double extra = 0;
        if (
            align == Alignment.Justify
            && gaps > 0
            && (slack < 0 || (!last && slack / gaps < WidestExtra * text.Style.Size))
        )
        {
            extra = slack / gaps;
            slack = 0;
        }
        double x = align switch
        {
            Alignment.Centre => slack / 2,
            Alignment.Figures => slack,
            Alignment.End => text.RightToLeft ? 0 : slack,
            _ => text.RightToLeft ? slack : 0,
        };
        return Place(text, atoms, ink, x, extra) with { InkWidth = natural + (extra * gaps) };
    }

    private static TextLine Place(
        AtomizedText text,
        List<Atom> atoms,
        int ink,
        double left,
        double extra
    )
    {
        if (atoms.Count == 0)
        {
            return new TextLine([], text.Style);
        }
        byte[] letters = BidiLine.Levels(text.Bidi, atoms[0].Start, atoms[^1].End);
        byte[] levels = [.. atoms.Select(atom => letters[atom.Start - atoms[0].Start])];
        double[] places = new double[atoms.Count];
        // Spaces at the end hang outside: in Persian they come first from the left.
        double x = left - (text.RightToLeft ? atoms.Skip(ink).Sum(atom => atom.Width) : 0);
        foreach (int i in BidiLine.VisualOrder(levels))
        {
            places[i] = x;
            x += atoms[i].Width + (atoms[i].IsSpace && i < ink ? extra : 0);
        }
        return new TextLine(
            [.. atoms.Select((atom, i) => new PlacedWord(atom.Word, atom.Run, places[i]))],
            text.Style
        );
    }
}
