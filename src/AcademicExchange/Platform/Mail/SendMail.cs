using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Mail;

/// <summary>Task: hand this mail to the transport.</summary>
public sealed record SendMail(Guid MailId);

/// <summary>
/// Sends one mail. Between the transport's yes and our note of it a crash can come: then it is sent again under the same Message-ID.
/// </summary>
internal sealed class SendMailHandler(
    DbContext data,
    IMailTransport transport,
    MailFiles files,
    TimeProvider clock
) : IOutboxHandler<SendMail>
{
    private static readonly Func<DbContext, Guid, CancellationToken, Task<MailMessageRow?>> Find =
        EF.CompileAsyncQuery(
            (DbContext data, Guid id, CancellationToken cancel) =>
                data.Set<MailMessageRow>().SingleOrDefault(mail => mail.Id == id)
        );

    public async Task HandleAsync(SendMail message, OutboxMessage row, CancellationToken cancel)
    {
        var mail = await Find(data, message.MailId, cancel);
        if (mail is null or { SentUtc: not null })
        {
            return;
        }

        await transport.SendAsync(mail, await files.FindAsync(mail, cancel), cancel);
        mail.SentUtc = clock.GetUtcNow().UtcDateTime;
        if (mail.Secret && transport.Delivers)
        {
            (mail.TextBody, mail.HtmlBody) = ("", "");
        }
    }
}
