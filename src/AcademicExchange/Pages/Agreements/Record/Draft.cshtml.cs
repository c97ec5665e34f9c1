using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>A version as a PDF with DRAFT across its pages.</summary>
public sealed class DraftModel(AgreementPapers papers, AgreementQueries queries, Audit audit)
    : AgreementPage
{
    [BindProperty(SupportsGet = true)]
    public int? No { get; init; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!AgreementAccess.MayExport(Actor))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var version = No is { } no
            ? await queries.VersionAsync(Frame, no, Cancel)
            : await queries.VersionAsync(Frame, Cancel);
        if (version is null)
        {
            return NotFound();
        }

        await audit.WriteAsync(
            "agreement.pdf",
            AuditResult.Done,
            Agreement.RecordKind,
            Id,
            cancel: Cancel
        );
        return File(
            await papers.DraftAsync(Frame, version, Cancel),
            "application/pdf",
            FormattableString.Invariant($"{Agreement.Number}-v{version.No}.pdf")
        );
    }
}
