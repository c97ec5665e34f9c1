namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>A row; its cells' spans add up to the number of columns (missing cells are left empty).</summary>
public sealed record TableRow(IReadOnlyList<Cell> Cells)
{
    /// <summary>A sum or a subtitle: set in bold on a light ground.</summary>
    public bool Emphasis { get; init; }
}
