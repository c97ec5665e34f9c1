using AcademicExchange.Data;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>
/// Task: a link to a new password for this person; for nobody where there is no such account. The mail is written after the answer, so that
/// the answer takes as long either way.
/// </summary>
public sealed record ResetWanted(Guid? PersonId);

public sealed class SendResetLink(AppDbContext data, LinkTokens links, AccountMails mails)
    : IOutboxHandler<ResetWanted>
{
    public async Task HandleAsync(ResetWanted message, OutboxMessage row, CancellationToken cancel)
    {
        var person = await data
            .Users.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == message.PersonId, cancel);
        if (person is { State: not AccountState.Disabled })
        {
            mails.Reset(person, links.Make(LinkTokens.Reset, person, PasswordService.LinkLifetime));
        }
    }
}
