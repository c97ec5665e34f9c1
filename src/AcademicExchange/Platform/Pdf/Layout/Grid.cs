using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>A cell of a row: where it stands in the text's width, and what it says.</summary>
internal sealed record GridCell(double X, double Width, Stack Text);

/// <summary>Rows of tables: cells side by side with a rule below. A row that would fill much of a page is cut line by line.</summary>
internal static class Grid
{
    private const double TallestWhole = 330;

    public static List<Slice> Row(
        IReadOnlyList<GridCell> cells,
        Ink? ground = null,
        bool ruleAbove = false
    )
    {
        double text = cells.Count == 0 ? 0 : cells.Max(cell => cell.Text.Height);
        double height = text + (2 * Theme.CellPadding);
        return height <= TallestWhole ? [Whole(cells, height, ground, ruleAbove)] : Cut(cells);
    }

    private static Slice Whole(
        IReadOnlyList<GridCell> cells,
        double height,
        Ink? ground,
        bool ruleAbove
    )
    {
        var pieces = new List<Piece>();
        if (ground is { } ink)
        {
            pieces.Add(new FillPiece(0, 0, Theme.Width, height, ink));
        }
        if (ruleAbove)
        {
            pieces.Add(Rule(0));
        }
        pieces.AddRange(
            cells.SelectMany(cell =>
                cell.Text.Pieces(cell.X + Theme.CellPadding, Theme.CellPadding)
            )
        );
        pieces.Add(Rule(height - Theme.Hairline));
        return new Slice(height, pieces);
    }

    private static List<Slice> Cut(IReadOnlyList<GridCell> cells)
    {
        var slices = Steps.Of(
            [.. cells.Select(cell => (cell.X + Theme.CellPadding, cell.Text))],
            Theme.CellPadding
        );
        slices[^1] = slices[^1] with { KeepWithNext = true };
        slices.Add(new Slice(Theme.CellPadding, [Rule(Theme.CellPadding - Theme.Hairline)]));
        return slices;
    }

    private static FillPiece Rule(double y) => new(0, y, Theme.Width, Theme.Hairline, Ink.Line);
}
