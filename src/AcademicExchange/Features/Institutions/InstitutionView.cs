using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>One institution with its units, to be shown or edited.</summary>
public sealed record InstitutionView(
    Guid Id,
    int Version,
    string Slug,
    LocalText Name,
    Country Country,
    string City,
    InstitutionState State,
    InstitutionDetails Details,
    IReadOnlyList<UnitView> Units
);
