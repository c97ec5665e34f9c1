using System.Runtime.InteropServices;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>
/// Chooses the breaks of a whole text together, so that its lines are as even as they can be (the total fit of Knuth and Plass):
/// a bad line costs the cube of how far its spaces are stretched or shrunk.
/// </summary>
internal static class LineBreaker
{
    private const double Shrink = 0.18;
    private const double Stretch = 0.5;

    /// <summary>Words that hold together, and the space that follows.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Unit(int Start, int End, double Width, double Space);

    /// <summary>The atoms of each line: first and end. Spaces at a line's end belong to it.</summary>
    public static List<(int Start, int End)> Break(AtomizedText text, double width)
    {
        text.Fit(width);
        var units = Units(text.Atoms, width);
        if (units.Count == 0)
        {
            return [(0, text.Atoms.Count)];
        }
        bool justified = text.Style.Align == Alignment.Justify;
        var best = new double[units.Count + 1];
        int[] from = new int[units.Count + 1];
        for (int end = 1; end <= units.Count; end++)
        {
            best[end] = double.PositiveInfinity;
            double natural = 0;
            double spaces = 0;
            for (int start = end - 1; start >= 0; start--)
            {
                double gap = start == end - 1 ? 0 : units[start].Space;
                natural += units[start].Width + gap;
                spaces += gap;
                bool one = start == end - 1;
                if (!one && natural > width + (justified ? spaces * Shrink : 0.01))
                {
                    break;
                }
                double cost =
                    best[start]
                    + CostOf(width - natural, spaces, width, justified, end == units.Count);
                if (cost < best[end])
                {
                    best[end] = cost;
                    from[end] = start;
                }
            }
        }
        var lines = new List<(int Start, int End)>();
        for (int end = units.Count; end > 0; end = from[end])
        {
            lines.Add((units[from[end]].Start, units[end - 1].End));
        }
        lines.Reverse();
        return lines;
    }

    private static double CostOf(
        double slack,
        double spaces,
        double width,
        bool justified,
        bool last
    )
    {
        if (last && slack >= 0)
        {
            return 0.05;
        }
        double room = justified
            ? Math.Max(spaces, 0.02 * width) * (slack < 0 ? Shrink : Stretch)
            : width * 0.3;
        double ratio = Math.Abs(slack) / room;
        return 1 + (100 * Math.Min(ratio * ratio * ratio, 1e6));
    }

    private static List<Unit> Units(List<Atom> atoms, double width)
    {
        var units = new List<Unit>();
        int start = 0;
        while (start < atoms.Count)
        {
            double letters = 0;
            int end = start;
            while (end < atoms.Count && !atoms[end].IsSpace)
            {
                // Pieces of a word in two fonts or directions may together be wider than the line: then they part.
                if (end > start && letters + atoms[end].Width > width)
                {
                    break;
                }
                letters += atoms[end].Width;
                end++;
                if (atoms[end - 1].BreakAfter)
                {
                    break;
                }
            }
            double space = 0;
            while (end < atoms.Count && atoms[end].IsSpace)
            {
                space += atoms[end].Width;
                end++;
            }
            units.Add(new Unit(start, end, letters, space));
            start = end;
        }
        return units;
    }
}
