using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>Everything that people write about an institution.</summary>
public sealed record InstitutionEntry(
    LocalText Name,
    Country Country,
    string City,
    InstitutionDetails Details
);
