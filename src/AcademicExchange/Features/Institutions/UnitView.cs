using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>A unit with the title of its field.</summary>
public sealed record UnitView(
    Guid Id,
    LocalText Name,
    string? Isced,
    LocalText? IscedTitle,
    bool Closed
);
