using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Institutions;

/// <summary>Lets an institution take part, or no longer, after a look at what that means.</summary>
[ForRoles(Role.SystemAdministrator)]
public sealed class StateModel(InstitutionQueries institutions, InstitutionService service)
    : InstitutionPage(institutions)
{
    /// <summary>What the form that was sent had asked for.</summary>
    [BindProperty]
    public bool Suspend { get; set; }

    public bool Suspends => Institution.State == InstitutionState.Active;

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () =>
                Suspend
                    ? service.SuspendAsync(Institution.Id, Version, Cancel)
                    : service.ActivateAsync(Institution.Id, Version, Cancel),
            () =>
                BackToRecord(Suspend ? "Institutions.Done.Suspend" : "Institutions.Done.Activate"),
            ReloadAsync
        );
}
