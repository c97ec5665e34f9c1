namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>What is kept of something done: where its paper is filed, never the paper.</summary>
/// <param name="ValidTo">The last day for which it holds.</param>
/// <param name="RouteId">The route that was chosen, where it is one.</param>
/// <param name="SealedReference">Number and office, as <see cref="ReferenceSeal"/> closed them.</param>
public sealed record CheckedOff(
    DateOnly? ValidTo = null,
    Guid? RouteId = null,
    string? SealedReference = null
);
