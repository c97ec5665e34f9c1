using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Ledger;

/// <summary>The evidence of an entry, always as a download; the view is logged.</summary>
[ForRoles(Role.InternationalOfficer, Role.Signatory)]
public sealed class EvidenceModel(HandEntryQueries queries, Audit audit) : ExchangePage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var cancel = HttpContext.RequestAborted;
        if (
            !LedgerAccess.MayOpenEvidence(Actor)
            || await queries.FindAsync(id, Actor, cancel) is not { File: { } file }
        )
        {
            return NotFound();
        }

        await audit.WriteAsync(
            "file.view",
            AuditResult.Done,
            HandEntry.RecordKind,
            id,
            file.Name,
            cancel: cancel
        );
        return Download(queries.Open(file), file.ContentType, file.Name);
    }
}
