using System.Text.Encodings.Web;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Mail;

/// <summary>
/// Writes a mail in the recipient's language and adds it, with its place in the outbox, to the change that is about to be saved: the mail
/// is sent if and only if the change is. Links come from the configured address of the site only.
/// </summary>
public sealed class MailWriter(
    DbContext data,
    Words words,
    SiteSettings site,
    OutboxRoutes routes,
    HtmlEncoder encoder,
    TimeProvider clock
)
{
    /// <param name="mail">What is said.</param>
    /// <param name="to">Whom, and how this person reads.</param>
    /// <param name="dedupKey">Names the cause and the recipient; a second mail with the same key is refused by the database.</param>
    /// <param name="recordKind">With <paramref name="recordId"/>: the record on which the mail is listed.</param>
    public MailMessageRow Add(
        IMail mail,
        MailRecipient to,
        string dedupKey,
        string? recordKind = null,
        Guid? recordId = null
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var language = to.Reader.Language;
        // A line break in a name or an address must not make a header.
        var name = CleanText.Line(to.Name);
        var text = new MessageText(words, new Show(to.Reader, words, clock));
        var subject = text.Line(mail.Key + ".Subject", mail.Args);
        IReadOnlyList<string> paragraphs =
        [
            .. text.Paragraphs("Mail.Greeting", [name]),
            .. text.Paragraphs(mail.Key + ".Text", mail.Args),
        ];
        (string, string)? link = mail.Path is { } path
            ? (words.Get(language, mail.LinkKey), site.Link(path))
            : null;
        var footer = words.Get(language, "Mail.Footer");
        var row = new MailMessageRow
        {
            DedupKey = dedupKey,
            ToAddress = CleanText.Line(to.Address),
            ToName = name,
            ToPersonId = to.PersonId,
            Language = language,
            Subject = subject,
            TextBody = MailBody.Text(paragraphs, link, footer),
            HtmlBody = MailBody.Html(language, subject, paragraphs, link, footer, encoder),
            Ics = mail.Entry is { } entry
                ? new ICalendarText()
                    .Add(
                        entry,
                        entry.Summary is { } summary
                            ? text.Line(summary.Key, summary.Args)
                            : subject,
                        link?.Item2,
                        now
                    )
                    .ToString()
                : null,
            FileId = mail.FileId,
            Secret = mail.IsSecret,
            RecordKind = recordKind,
            RecordId = recordId,
            CreatedUtc = now,
        };
        data.Add(row);
        data.AddRange(routes.RowsFor(new SendMail(row.Id), row.Id.ToString("N"), recordId, now));
        return row;
    }
}
