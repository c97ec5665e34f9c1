namespace AcademicExchange.Features.Institutions.Import;

/// <summary>What a file would do, or did.</summary>
/// <param name="Refusal">The key of the word that says why the file as a whole cannot be read; then there are no rows.</param>
/// <param name="UnknownColumns">Heads that mean nothing here; their cells are left aside.</param>
public sealed record ImportPreview(
    IReadOnlyList<ImportRow> Rows,
    IReadOnlyList<string> UnknownColumns,
    string? Refusal = null
)
{
    public int Valid => Rows.Count(row => row.IsValid);

    public int Refused => Rows.Count - Valid;

    internal static ImportPreview None(string refusal) => new([], [], refusal);
}
