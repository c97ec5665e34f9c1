using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Record.Letters;

/// <summary>The file of a letter, always as a download; the view is logged.</summary>
public sealed class PaperModel(LetterQueries queries, Audit audit) : VisitPage
{
    [BindProperty(SupportsGet = true)]
    public Guid LetterId { get; init; }

    public override Refusal? Refused() =>
        LetterAccess.MayOpen(Actor) ? null : new Refusal(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await queries.FindAsync(Visit, LetterId, Cancel) is not { } letter)
        {
            return NotFound();
        }

        var file = await queries.FileAsync(letter, Cancel);
        await audit.WriteAsync(
            "file.view",
            AuditResult.Done,
            Visit.RecordKind,
            Id,
            file.Name,
            cancel: Cancel
        );
        return Download(queries.Open(file), file.ContentType, file.Name);
    }
}
