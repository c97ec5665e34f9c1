using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Platform.Mail;

/// <summary>Takes a written mail out of the house.</summary>
public interface IMailTransport
{
    /// <summary>Mails really leave; false where they stay in a folder for the developer to read.</summary>
    bool Delivers { get; }

    /// <param name="mail">As it was written.</param>
    /// <param name="file">That goes with it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="TransientFailure">The server is away or full; the mail waits.</exception>
    /// <exception cref="System.Net.Mail.SmtpException">The server refuses this mail.</exception>
    Task SendAsync(MailMessageRow mail, MailFile? file, CancellationToken cancel);
}
