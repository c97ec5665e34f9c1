using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Mail;

/// <summary>One line of the mailbox.</summary>
public sealed record MailLine(
    Guid Id,
    string ToAddress,
    string ToName,
    string Subject,
    string Language,
    DateTime CreatedUtc,
    bool Sent,
    bool HasDate,
    bool HasFile
);

/// <summary>All mails that were written, for a demonstration that has no mail server.</summary>
public sealed class Mailbox(DbContext data)
{
    public const int PageSize = 25;

    /// <param name="to">Part of an address; empty for all.</param>
    /// <param name="number">1 for the newest.</param>
    /// <param name="cancel">The request.</param>
    public async Task<(IReadOnlyList<MailLine> Lines, int Total)> PageAsync(
        string? to,
        int number,
        CancellationToken cancel
    )
    {
        var wanted = data.Set<MailMessageRow>()
            .AsNoTracking()
            .Where(mail => string.IsNullOrEmpty(to) || mail.ToAddress.Contains(to));
        var found = await wanted
            .OrderByDescending(mail => mail.CreatedUtc)
            .ThenByDescending(mail => mail.Id)
            .Skip((Math.Max(1, number) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancel);
        return (
            [
                .. found.Select(mail => new MailLine(
                    mail.Id,
                    mail.ToAddress,
                    mail.ToName,
                    mail.Subject,
                    Languages.LanguageFacts.Code(mail.Language),
                    mail.CreatedUtc,
                    mail.SentUtc is not null,
                    mail.Ics is not null,
                    mail.FileId is not null
                )),
            ],
            await wanted.CountAsync(cancel)
        );
    }

    public Task<MailMessageRow?> FindAsync(Guid id, CancellationToken cancel) =>
        data.Set<MailMessageRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(mail => mail.Id == id, cancel);
}
