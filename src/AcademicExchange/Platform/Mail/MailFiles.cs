using AcademicExchange.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Mail;

/// <summary>The kept file that travels with a mail.</summary>
public sealed class MailFiles(DbContext data, IFileStore store)
{
    /// <summary>Null where the mail has none, or goes without it: it is too large, or gone.</summary>
    public async Task<MailFile?> FindAsync(MailMessageRow mail, CancellationToken cancel)
    {
        var id = mail.FileId;
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
