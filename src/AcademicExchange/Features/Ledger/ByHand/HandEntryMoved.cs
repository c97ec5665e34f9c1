using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>An entry was written or answered.</summary>
/// <param name="Action">The name of the <see cref="HandEntryAction"/>.</param>
public sealed record HandEntryMoved(
    Guid RecordId,
    Guid HistoryId,
    string Action,
    Guid ByPersonId,
    Guid ByInstitutionId
) : IDomainEvent;
