namespace AcademicExchange.Platform.Export;

/// <summary>
/// What a list shows, as data: one table that every format of file is written from. The texts are already in the reader's language;
/// days and numbers stay what they are, so that a spreadsheet can count with them.
/// </summary>
/// <param name="Name">Of the sheet, in the reader's language.</param>
/// <param name="Rows">As many cells as there are columns; may come straight from the database.</param>
/// <param name="RightToLeft">The sheet begins at the right, as Persian readers expect.</param>
public sealed record Table(
    string Name,
    IReadOnlyList<Column> Columns,
    IAsyncEnumerable<IReadOnlyList<object?>> Rows,
    bool RightToLeft = false
)
{
    public Table(
        string name,
        IReadOnlyList<Column> columns,
        IEnumerable<IReadOnlyList<object?>> rows,
        bool rightToLeft = false
    )
        : this(name, columns, rows.ToAsyncEnumerable(), rightToLeft) { }
}
