namespace AcademicExchange.Features.Visits.Outputs;

/// <summary>What came of a visit.</summary>
public enum OutputKind
{
    Paper,

    /// <summary>A chapter or a part of a thesis of either side.</summary>
    ThesisPart,
    DataOrSoftware,

    /// <summary>What may become a joint project.</summary>
    ProjectIdea,

    /// <summary>A lecture, a course, a workshop.</summary>
    Lecture,

    /// <summary>An exhibition, a concert, a work of art or of letters.</summary>
    Artwork,
    Other,
}
