using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Visits.Outputs;

/// <summary>One output as it is typed.</summary>
/// <param name="Title">In the language in which it appeared.</param>
/// <param name="Doi">As it was read; null where there is none.</param>
/// <param name="Year">Gregorian, as publications say it.</param>
/// <param name="About">A line of description.</param>
public sealed record OutputEntry(
    OutputKind Kind,
    string Title,
    Language Language,
    string? Doi,
    int Year,
    string? About
);
