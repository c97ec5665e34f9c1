using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using XlsxColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace AcademicExchange.Platform.Export;

/// <summary>An Excel workbook of one sheet: real numbers and days, a fixed head, right to left where the reader reads so.</summary>
public static class XlsxExport
{
    public const string ContentType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestSheetName = 31;

    /// <summary>Writes row by row, so memory stays flat; the stream must be seekable and stays open.</summary>
    public static async Task WriteAsync(
        Table table,
        Stream stream,
        CancellationToken cancel = default
    )
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
        var sheet = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteElement(Views(table.RightToLeft));
            writer.WriteElement(Widths(table.Columns));
            writer.WriteStartElement(new SheetData());
            WriteRow(writer, table.Columns.Select(column => Text(column.Head, XlsxStyles.Head)));
            await foreach (var row in table.Rows.WithCancellation(cancel))
            {
                WriteRow(writer, row.Zip(table.Columns, (cell, column) => Cell(cell, column.Kind)));
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        book.Workbook = new Workbook(
            new Sheets(
                new Sheet
                {
                    Name = SheetName(table.Name),
                    SheetId = 1,
                    Id = book.GetIdOfPart(sheet),
                }
            )
        );
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static Cell Cell(object? value, ColumnKind kind) =>
        (value, kind) switch
        {
            (null or "", _) => new Cell(),
            (DateOnly day, ColumnKind.Day) => Number(
                Serial(day.ToDateTime(TimeOnly.MinValue)),
                XlsxStyles.Day
            ),
            (DateTime instant, ColumnKind.Instant) => Number(Serial(instant), XlsxStyles.Instant),
            (decimal number, ColumnKind.Number) when !decimal.IsInteger(number) => Number(
                CellText.Invariant(number),
                XlsxStyles.Fraction
            ),
            (int or long or decimal, ColumnKind.Number) => Number(
                CellText.Invariant(value),
                XlsxStyles.Whole
            ),
            _ => Text(CellText.Invariant(value), XlsxStyles.Plain),
        };

    /// <summary>A string cell is never calculated, whatever it begins with; it stays as typed.</summary>
    private static Cell Text(string text, uint style) =>
        new()
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
            InlineString = new InlineString(
                new Text(CellText.ForXml(text)) { Space = SpaceProcessingModeValues.Preserve }
            ),
        };

    private static Cell Number(string number, uint style) =>
        new()
        {
            DataType = CellValues.Number,
            StyleIndex = style,
            CellValue = new CellValue(number),
        };

    private static string Serial(DateTime value) =>
        value.ToOADate().ToString(CultureInfo.InvariantCulture);

    private static SheetViews Views(bool rightToLeft) =>
        new(
            new SheetView(
                new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            )
            {
                WorkbookViewId = 0,
                RightToLeft = rightToLeft,
            }
        );

    private static Columns Widths(IReadOnlyList<Column> columns) =>
        new(
            columns.Select(
                (column, index) =>
                    new XlsxColumn
                    {
                        Min = (uint)index + 1,
                        Max = (uint)index + 1,
                        Width = column.Width,
                        CustomWidth = true,
                    }
            )
        );

    private static string SheetName(string name)
    {
        var allowed = string.Concat(
            CellText.ForXml(name).Select(c => "[]:*?/\\'".Contains(c) ? ' ' : c)
        );
        var cut = allowed.Length > LongestSheetName ? allowed[..LongestSheetName] : allowed;
        return string.IsNullOrWhiteSpace(cut) ? "1" : cut;
    }
}
