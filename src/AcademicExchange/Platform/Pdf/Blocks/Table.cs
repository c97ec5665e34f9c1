using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>
/// A ruled table whose header is repeated on each page. Columns run in the direction of <paramref name="Language"/>: the first one
/// is the rightmost in Persian. A row is not broken over pages unless it is taller than one.
/// </summary>
public sealed record Table(
    Language Language,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRow> Rows
) : Block
{
    /// <summary>Stands above the table and is kept with it; one paragraph a language.</summary>
    public IReadOnlyList<Paragraph> Caption { get; init; } = [];
}
