using AcademicExchange.Platform.Mail;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Admin.Mailbox;

/// <summary>The mails that were written, newest first.</summary>
public sealed class IndexModel(Platform.Mail.Mailbox mailbox) : MailboxPage
{
    [BindProperty(SupportsGet = true)]
    public string? To { get; init; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; init; } = 1;

    public IReadOnlyList<MailLine> Lines { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        (Lines, Total) = await mailbox.PageAsync(To, Number, cancel);
}
