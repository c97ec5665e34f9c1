using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

/// <summary>A visit took a step; who must hear of it is decided where notices are written.</summary>
/// <param name="Action">The name of the <see cref="VisitAction"/>.</param>
/// <param name="Internal">Of one side only.</param>
public sealed record VisitMoved(
    Guid RecordId,
    Guid HistoryId,
    string Action,
    string To,
    Guid? ByInstitutionId,
    Guid? ByPersonId,
    bool Internal
) : IDomainEvent;
