using System.Text;
using System.Text.RegularExpressions;
using AcademicExchange.Platform.Mail;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Admin.Mailbox;

/// <summary>One mail: its plain text with the link to follow, the HTML by itself in a sandbox, the date and what goes with it as files.</summary>
public sealed partial class MessageModel(Platform.Mail.Mailbox mailbox, MailFiles files)
    : MailboxPage
{
    public MailMessageRow Mail { get; private set; } = null!;

    /// <summary>What goes with it.</summary>
    public new MailFile? File { get; private set; }

    /// <summary>The first address of the text.</summary>
    public string? Link =>
        Address.Match(Mail.TextBody) is { Success: true } found ? found.Value : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await mailbox.FindAsync(id, cancel) is not { } mail)
        {
            return NotFound();
        }

        (Mail, File) = (mail, await files.FindAsync(mail, cancel));
        return Page();
    }

    public async Task<IActionResult> OnGetHtmlAsync(Guid id, CancellationToken cancel)
    {
        Response.Headers.ContentSecurityPolicy =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        return await mailbox.FindAsync(id, cancel) is { } mail
            ? Content(mail.HtmlBody, "text/html", Encoding.UTF8)
            : NotFound();
    }

    public async Task<IActionResult> OnGetDateAsync(Guid id, CancellationToken cancel) =>
        await mailbox.FindAsync(id, cancel) is { Ics: { } ics }
            ? base.File(Encoding.UTF8.GetBytes(ics), "text/calendar", "date.ics")
            : NotFound();

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancel) =>
        await mailbox.FindAsync(id, cancel) is { } mail
        && await files.FindAsync(mail, cancel) is { } file
            ? Download(new MemoryStream(file.Content), file.ContentType, file.Name)
            : NotFound();

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address { get; }
}
