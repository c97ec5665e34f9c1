using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>A letter was issued or revoked by a person.</summary>
/// <param name="Action">The name of the <see cref="LetterAction"/>.</param>
/// <param name="Kind">The name of the <see cref="LetterKind"/>.</param>
public sealed record LetterMoved(
    Guid RecordId,
    Guid LetterId,
    string Action,
    string Kind,
    Guid ByPersonId,
    Guid ByInstitutionId,
    string? Note
) : IDomainEvent;
