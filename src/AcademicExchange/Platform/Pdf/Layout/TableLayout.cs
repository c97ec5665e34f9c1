using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>Tables and lists of facts: widths by weight, columns in the direction of the table, the header again on each page.</summary>
internal static class TableLayout
{
    private const double LabelShare = 0.32;

    public static List<Slice> Lay(Table table, Tag parent)
    {
        var slices = new List<Slice>();
        var element = parent.Add("Table", table.Language);
        if (table.Caption.Count > 0)
        {
            var caption = element.Add("Caption");
            var text = Stack.Of(table.Caption, Theme.CellHead, Theme.Width, caption);
            slices.Add(new Slice(text.Height + 2, [.. text.Pieces(0, 0)]) { KeepWithNext = true });
        }
        var places = Places(
            table.Language == Language.Fa,
            [.. table.Columns.Select(column => column.Weight)]
        );
        var header = Header(table, places, element);
        slices.AddRange(header.Select(slice => slice with { KeepWithNext = true }));
        var repeated =
            header.Count == 1
                ? header[0] with
                {
                    Pieces = [.. header[0].Pieces.Select(Untagged)],
                }
                : null;
        foreach (var row in table.Rows)
        {
            slices.AddRange(
                Row(table, row, places, element).Select(slice => slice with { Repeated = repeated })
            );
        }
        return WithGap(slices);
    }

    public static List<Slice> Lay(FactsTable table, Tag parent)
    {
        var slices = new List<Slice>();
        var element = parent.Add("Table", table.Language);
        var places = Places(table.Language == Language.Fa, [LabelShare, 1 - LabelShare]);
        foreach (var fact in table.Facts)
        {
            var row = element.Add("TR");
            var name = row.Add(new Tag("TH") { Attributes = "/O /Table /Scope /Row" });
            var value = row.Add("TD");
            var label = Theme.Cell with { Ink = Ink.Quiet };
            GridCell[] cells =
            [
                CellAt(places[0], fact.Label, label, name),
                CellAt(places[1], fact.Value, Theme.Cell, value),
            ];
            slices.AddRange(Grid.Row(cells, ruleAbove: slices.Count == 0));
        }
        return WithGap(slices);
    }

    private static List<Slice> Header(Table table, (double X, double Width)[] places, Tag element)
    {
        var row = element.Add("TR");
        var cells = table.Columns.Select(
            (column, i) =>
            {
                var cell = row.Add(new Tag("TH") { Attributes = "/O /Table /Scope /Column" });
                return CellAt(
                    places[i],
                    column.Header,
                    Theme.CellHead with
                    {
                        Align = column.Align,
                    },
                    cell
                );
            }
        );
        return Grid.Row([.. cells], Ink.Shade, ruleAbove: true);
    }

    private static List<Slice> Row(
        Table table,
        TableRow row,
        (double X, double Width)[] places,
        Tag element
    )
    {
        var tag = element.Add("TR");
        var cells = new List<GridCell>();
        int column = 0;
        foreach (var cell in row.Cells)
        {
            int span = Math.Clamp(cell.Span, 1, Math.Max(1, table.Columns.Count - column));
            if (column >= table.Columns.Count)
            {
                break;
            }
            var covered = places[column..(column + span)];
            var place = (covered.Min(p => p.X), covered.Sum(p => p.Width));
            var style = (row.Emphasis ? Theme.CellHead : Theme.Cell) with
            {
                Align = table.Columns[column].Align,
            };
            var attributes =
                span > 1 ? FormattableString.Invariant($"/O /Table /ColSpan {span}") : null;
            cells.Add(
                CellAt(
                    place,
                    cell.Paragraphs,
                    style,
                    tag.Add(new Tag("TD") { Attributes = attributes })
                )
            );
            column += span;
        }
        for (; column < table.Columns.Count; column++)
        {
            tag.Add("TD");
        }
        return Grid.Row(cells, row.Emphasis ? Ink.Shade : null);
    }

    private static GridCell CellAt(
        (double X, double Width) place,
        IReadOnlyList<Paragraph> text,
        TextStyle style,
        Tag tag
    ) =>
        new(
            place.X,
            place.Width,
            Stack.Of(text, style, Math.Max(1, place.Width - (2 * Theme.CellPadding)), tag)
        );

    private static (double X, double Width)[] Places(bool rightToLeft, double[] weights)
    {
        double total = weights.Sum();
        double x = 0;
        var places = new (double X, double Width)[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            double width = Theme.Width * weights[i] / total;
            places[i] = (rightToLeft ? Theme.Width - x - width : x, width);
            x += width;
        }
        return places;
    }

    private static List<Slice> WithGap(List<Slice> slices)
    {
        if (slices.Count > 0)
        {
            slices[0] = slices[0] with { Gap = Theme.BlockGap };
        }
        return slices;
    }

    private static Piece Untagged(Piece piece) =>
        piece is LinePiece line ? line with { Tag = null } : piece;
}
