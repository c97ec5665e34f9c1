using AcademicExchange.Platform.Files;
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
    IFileStore store,
    TimeProvider clock
) : IOutboxHandler<SendMail>
{
    public async Task HandleAsync(SendMail message, OutboxMessage row, CancellationToken cancel)
    {
        var mail = await data.Set<MailMessageRow>()
            .SingleOrDefaultAsync(m => m.Id == message.MailId, cancel);
        if (mail is null or { SentUtc: not null })
        {
            return;
        }

        await transport.SendAsync(mail, await FileAsync(mail.FileId, cancel), cancel);
        mail.SentUtc = clock.GetUtcNow().UtcDateTime;
        if (mail.Secret && transport.Delivers)
        {
            (mail.TextBody, mail.HtmlBody) = ("", "");
        }
    }

    /// <summary>A mail whose file is too large, or gone, goes without it.</summary>
    private async Task<MailFile?> FileAsync(Guid? id, CancellationToken cancel)
    {
        if (
            id is null
            || await data.Set<StoredFile>()
                .AsNoTracking()
                .SingleOrDefaultAsync(
                    found => found.Id == id && found.Size <= MailFile.MostBytes,
                    cancel
                )
                is not { } kept
        )
        {
            return null;
        }

        try
        {
            await using var from = store.Open(kept.StorageName);
            using var content = new MemoryStream();
            await from.CopyToAsync(content, cancel);
            return new MailFile(kept.Name, kept.ContentType, content.ToArray());
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
