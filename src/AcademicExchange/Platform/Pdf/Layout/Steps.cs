namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>
/// Cuts columns that stand side by side into slices line by line, so that they break over pages in step. The first two and the last two
/// lines stay together: no line is left alone at the foot or the head of a page.
/// </summary>
internal static class Steps
{
    public static List<Slice> Of(
        IReadOnlyList<(double X, Stack Stack)> columns,
        double gap,
        bool keepWithNext = false
    )
    {
        var slices = new List<Slice>();
        int count = columns.Max(column => column.Stack.Lines.Count);
        for (int i = 0; i < count; i++)
        {
            var pieces = new List<Piece>();
            double height = 0;
            foreach (var (x, stack) in columns)
            {
                if (i < stack.Lines.Count)
                {
                    var line = stack.Lines[i];
                    pieces.Add(new LinePiece(x, line.Gap, line.Line, line.Tag));
                    height = Math.Max(height, line.Height);
                }
            }
            bool keep = i == count - 1 ? keepWithNext : i == 0 || i == count - 2;
            slices.Add(new Slice(height, pieces) { Gap = i == 0 ? gap : 0, KeepWithNext = keep });
        }
        return slices;
    }
}
