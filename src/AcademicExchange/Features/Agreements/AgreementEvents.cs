using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// An agreement took a step. Who must hear of it, and in which words, is decided where mails and notices are written.
/// </summary>
/// <param name="Action">The name of the <see cref="AgreementAction"/>.</param>
/// <param name="ByInstitutionId">Null when a job acted.</param>
public sealed record AgreementMoved(
    Guid RecordId,
    Guid HistoryId,
    string From,
    string Action,
    string To,
    Guid? ByInstitutionId,
    Guid? ByPersonId,
    bool Internal
) : IDomainEvent;

/// <summary>Somebody wrote a comment that the other side may read.</summary>
public sealed record AgreementCommented(Guid RecordId, Guid CommentId, Guid ByInstitutionId)
    : IDomainEvent;
