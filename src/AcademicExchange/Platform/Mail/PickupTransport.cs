using System.Net.Mail;
using AcademicExchange.Platform.Settings;

namespace AcademicExchange.Platform.Mail;

/// <summary>Without a mail server: each mail is a file of the pick-up folder, named by its key, so that a repeat writes the same file.</summary>
internal sealed class PickupTransport(MailSettings settings, StorageSettings storage)
    : IMailTransport
{
    public bool Delivers => false;

    public Task SendAsync(MailMessageRow mail, MailFile? file, CancellationToken cancel)
    {
        var folder = Path.Combine(storage.Root, "mail");
        var work = Path.Combine(folder, $".{mail.Id:N}");
        if (Directory.Exists(work))
        {
            // A process that was killed left half a file in it.
            Directory.Delete(work, recursive: true);
        }

        Directory.CreateDirectory(work);
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = work,
        };
        using (var message = MimeMail.Of(mail, file, settings.From))
        {
            client.Send(message);
        }

        var written = Directory.EnumerateFiles(work).Single();
        File.Move(written, Path.Combine(folder, $"{mail.Id:N}.eml"), overwrite: true);
        Directory.Delete(work, recursive: true);
        return Task.CompletedTask;
    }
}
