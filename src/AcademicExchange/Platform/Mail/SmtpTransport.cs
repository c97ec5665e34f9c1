using System.Net;
using System.Net.Mail;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Settings;

namespace AcademicExchange.Platform.Mail;

/// <summary>SMTP, with STARTTLS unless it is switched off. (No implicit TLS on port 465: docs/operations.md.)</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public bool Delivers => true;

    public async Task SendAsync(MailMessageRow mail, MailFile? file, CancellationToken cancel)
    {
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
        };
        if (settings.User is not null)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var message = MimeMail.Of(mail, file, settings.From);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TransientFailure($"No answer of {settings.Host} within {Limit}");
        }
        catch (SmtpException refusal) when (!IsFinal(refusal.StatusCode))
        {
            throw new TransientFailure(refusal.Message, refusal);
        }
    }

    /// <summary>5xx answers to this mail stay the same tomorrow. A refused sign-in or a lost connection is no fault of the mail.</summary>
    private static bool IsFinal(SmtpStatusCode code) =>
        code
            is SmtpStatusCode.MailboxUnavailable
                or SmtpStatusCode.MailboxNameNotAllowed
                or SmtpStatusCode.UserNotLocalTryAlternatePath
                or SmtpStatusCode.ExceededStorageAllocation
                or SmtpStatusCode.TransactionFailed
                or SmtpStatusCode.SyntaxError;
}
