using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Platform.Mail;

/// <summary>Takes a written mail out of the house.</summary>
public interface IMailTransport
{
    /// <exception cref="TransientFailure">The server is away or full; the mail waits.</exception>
    /// <exception cref="System.Net.Mail.SmtpException">The server refuses this mail.</exception>
    Task SendAsync(MailMessageRow mail, CancellationToken cancel);
}
