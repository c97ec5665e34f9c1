using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Reference;

/// <summary>One clause of the catalogue with its model texts, language beside language.</summary>
[ForRoles(
    Role.InternationalOfficer,
    Role.Signatory,
    Role.DepartmentHead,
    Role.Faculty,
    Role.InstitutionAdministrator,
    Role.SystemAdministrator,
    Role.Auditor
)]
public sealed class ClauseModel(ClauseCatalogue catalogue) : ExchangePage
{
    public ClauseTemplate Clause { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await catalogue.FindAsync(code, HttpContext.RequestAborted) is not { } clause)
        {
            return NotFound();
        }

        Clause = clause;
        return Page();
    }
}
