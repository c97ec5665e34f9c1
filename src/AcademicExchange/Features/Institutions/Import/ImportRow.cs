namespace AcademicExchange.Features.Institutions.Import;

/// <summary>One row of a file, as it would be entered.</summary>
/// <param name="Line">Where it stands in the file; the head is line 1.</param>
public sealed record ImportRow(
    int Line,
    string Slug,
    InstitutionEntry Entry,
    IReadOnlyList<ImportError> Errors
)
{
    public bool IsValid => Errors.Count == 0;
}
