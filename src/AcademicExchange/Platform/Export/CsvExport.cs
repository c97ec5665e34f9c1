using System.Buffers;
using System.Text;

namespace AcademicExchange.Platform.Export;

/// <summary>RFC 4180 with a byte order mark, without which Excel reads Persian and Azerbaijani as another alphabet.</summary>
public static class CsvExport
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly SearchValues<char> Special = SearchValues.Create(",;\"\r\n\t");

    /// <summary>Writes while it reads; the stream stays open.</summary>
    public static async Task WriteAsync(
        Table table,
        Stream stream,
        CancellationToken cancel = default
    )
    {
        await using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            leaveOpen: true
        );
        writer.NewLine = "\r\n";
        await writer.WriteLineAsync(
            Line(table.Columns.Select(column => Text(column.Head))).AsMemory(),
            cancel
        );
        await foreach (var row in table.Rows.WithCancellation(cancel))
        {
            await writer.WriteLineAsync(
                Line(row.Zip(table.Columns, (cell, column) => Cell(cell, column.Kind))).AsMemory(),
                cancel
            );
        }
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells);

    private static string Cell(object? value, ColumnKind kind) =>
        value is null ? ""
        : kind == ColumnKind.Text ? Text(CellText.Invariant(value))
        : Quoted(CellText.Invariant(value));

    private static string Text(string text) => Quoted(CellText.Neutral(text));

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(Special) || text != text.Trim()
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;
}
