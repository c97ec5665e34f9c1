using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>A file of the agreement, always as a download; the view is logged.</summary>
public sealed class FileModel(AgreementFiles files, Audit audit) : AgreementPage
{
    [BindProperty(SupportsGet = true)]
    public Guid FileId { get; init; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await files.FindAsync(Frame, FileId, Cancel) is not { } found)
        {
            return NotFound();
        }

        await audit.WriteAsync(
            "file.view",
            AuditResult.Done,
            Agreement.RecordKind,
            Id,
            found.Name,
            cancel: Cancel
        );
        return Download(files.Open(found), found.ContentType, found.Name);
    }
}
