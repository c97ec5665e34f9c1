using AcademicExchange.Data;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// Issues and revokes an agreement's documents as it moves: drawn after the step, never inside its transaction. Of several steps that
/// wait, the newest draws; what it draws holds all that was signed.
/// </summary>
public sealed class AgreementPaperHandler(AppDbContext data, AgreementPapers papers)
    : IOutboxHandler<AgreementMoved>
{
    public async Task HandleAsync(
        AgreementMoved message,
        OutboxMessage row,
        CancellationToken cancel
    )
    {
        var action = Enum.Parse<AgreementAction>(message.Action);
        if (
            action
            is AgreementAction.RefuseSignature
                or AgreementAction.Terminate
                or AgreementAction.Replace
        )
        {
            await papers.RevokeAsync(message.RecordId, cancel);
        }
        else if (!await IsOvertakenAsync(row, cancel))
        {
            await papers.IssueAsync(message.RecordId, cancel);
        }

        // An amendment in force has given its agreement a new text: the old document of that one is no longer all that holds.
        if (
            action == AgreementAction.EnterIntoForce
            && await AmendedAsync(message.RecordId, cancel) is { } amended
        )
        {
            await papers.IssueAsync(amended, cancel);
        }
    }

    private Task<Guid?> AmendedAsync(Guid id, CancellationToken cancel) =>
        data
            .Agreements.Where(found => found.Id == id)
            .Select(found => found.AmendsId)
            .SingleOrDefaultAsync(cancel);

    private Task<bool> IsOvertakenAsync(OutboxMessage row, CancellationToken cancel) =>
        data.Outbox.AnyAsync(
            other =>
                other.RecordId == row.RecordId
                && other.Kind == row.Kind
                && other.DoneUtc == null
                && other.DeadUtc == null
                && (
                    other.CreatedUtc > row.CreatedUtc
                    || (other.CreatedUtc == row.CreatedUtc && other.Id.CompareTo(row.Id) > 0)
                ),
            cancel
        );
}
