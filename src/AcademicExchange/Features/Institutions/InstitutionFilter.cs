namespace AcademicExchange.Features.Institutions;

/// <summary>What a reader looks for; null is anything.</summary>
public sealed record InstitutionFilter(
    string? Text = null,
    Country? Country = null,
    string? City = null,
    InstitutionState? State = null
);
