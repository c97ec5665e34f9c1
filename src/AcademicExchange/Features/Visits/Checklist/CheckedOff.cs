namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>What is kept of something done: where its paper is filed, never the paper.</summary>
/// <param name="Reference">Number and office; seen by the owner's side only.</param>
/// <param name="ValidTo">The last day for which it holds.</param>
/// <param name="RouteId">The route that was chosen, where it is one.</param>
public sealed record CheckedOff(string? Reference, DateOnly? ValidTo, Guid? RouteId);
