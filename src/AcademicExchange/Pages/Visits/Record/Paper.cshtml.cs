using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Papers;
using AcademicExchange.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>A paper of the visit, always as a download; the view is logged.</summary>
public sealed class PaperModel(VisitPapers papers, Audit audit) : VisitPage
{
    [BindProperty(SupportsGet = true)]
    public Guid FileId { get; init; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await papers.FindAsync(Frame, FileId, Cancel) is not { } found)
        {
            return NotFound();
        }

        await audit.WriteAsync(
            "file.view",
            AuditResult.Done,
            Visit.RecordKind,
            Id,
            found.Name,
            cancel: Cancel
        );
        return Download(papers.Open(found), found.ContentType, found.Name);
    }
}
