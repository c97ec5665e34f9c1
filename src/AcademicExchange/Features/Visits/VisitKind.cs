namespace AcademicExchange.Features.Visits;

/// <summary>What a guest comes for.</summary>
public enum VisitKind
{
    Research,
    Teaching,
    StaffTraining,

    /// <summary>An artist in residence.</summary>
    ArtistResidency,

    /// <summary>A writer in residence.</summary>
    WriterResidency,
}
