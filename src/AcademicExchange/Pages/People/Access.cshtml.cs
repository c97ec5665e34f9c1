using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.People;

/// <summary>Stops and opens an account, and takes a lost second factor away.</summary>
[ForRoles(Role.InstitutionAdministrator, Role.SystemAdministrator)]
public sealed class AccessModel(PeopleQueries queries, AccountStateService states)
    : PersonPage(queries)
{
    public void OnGet() { }

    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancel) =>
        DoForPersonAsync(() => states.DisableAsync(Actor, Id, cancel), "People.Access.Disabled");

    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancel) =>
        DoForPersonAsync(() => states.EnableAsync(Actor, Id, cancel), "People.Access.Enabled");

    public Task<IActionResult> OnPostFactorAsync(CancellationToken cancel) =>
        DoForPersonAsync(
            () => states.ClearFactorAsync(Actor, Id, cancel),
            "People.Access.FactorCleared"
        );
}
