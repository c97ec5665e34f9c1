using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Features.Agreements;

/// <summary>Issues and revokes an agreement's documents as it moves: drawn after the step, never inside its transaction.</summary>
public sealed class AgreementPaperHandler(AgreementPapers papers) : IOutboxHandler<AgreementMoved>
{
    public Task HandleAsync(AgreementMoved message, OutboxMessage row, CancellationToken cancel) =>
        Enum.Parse<AgreementAction>(message.Action) switch
        {
            AgreementAction.SendToSignature
            or AgreementAction.Sign
            or AgreementAction.EnterIntoForce => papers.IssueAsync(message.RecordId, cancel),
            AgreementAction.RefuseSignature
            or AgreementAction.Terminate
            or AgreementAction.Replace => papers.RevokeAsync(message.RecordId, cancel),
            _ => Task.CompletedTask,
        };
}
