using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace AcademicExchange.Platform.Mail;

/// <summary>A written mail in the form in which it travels.</summary>
internal static class MimeMail
{
    public static MailMessage Of(MailMessageRow mail, MailFile? file, string from)
    {
        var message = new MailMessage(
            new MailAddress(from, "AcademicExchange", Encoding.UTF8),
            new MailAddress(mail.ToAddress, mail.ToName, Encoding.UTF8)
        )
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(mail.TextBody, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.HtmlBody, MediaTypeNames.Text.Html));
        if (mail.Ics is not null)
        {
            var date = Attachment.CreateAttachmentFromString(
                mail.Ics,
                "date.ics",
                Encoding.UTF8,
                "text/calendar"
            );
            message.Attachments.Add(date);
        }

        if (file is not null)
        {
            message.Attachments.Add(
                new Attachment(new MemoryStream(file.Content), file.Name, file.ContentType)
            );
        }

        return message;
    }

    private static AlternateView View(string body, string type) =>
        AlternateView.CreateAlternateViewFromString(body, Encoding.UTF8, type);
}
