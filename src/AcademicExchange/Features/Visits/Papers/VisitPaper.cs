namespace AcademicExchange.Features.Visits.Papers;

/// <summary>A file that the visitor gives with a proposal; it has the key of the stored file.</summary>
public sealed class VisitPaper
{
    public required Guid Id { get; init; }

    public required Guid VisitId { get; init; }

    public required PaperKind Kind { get; init; }
}
