using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Account;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.People;

/// <summary>A role to give, at the institution acted for or, by a system administrator, at another.</summary>
public sealed record GrantForm
{
    /// <summary>Of this form: sent twice it makes one.</summary>
    public Guid Key { get; init; } = Guid.CreateVersion7();

    [Required]
    public Role? Role { get; init; }

    public Guid? InstitutionId { get; init; }

    public Guid? UnitId { get; init; }
}

/// <summary>Gives and takes roles.</summary>
[ForRoles(Role.InstitutionAdministrator, Role.SystemAdministrator)]
public sealed class RolesModel(PeopleQueries queries, RoleService roles, PlaceChoices places)
    : PersonPage(queries)
{
    [BindProperty]
    public GrantForm Input { get; init; } = new();

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Grantable => Choices.Roles(Words, places.Grantable(Actor));

    public Task OnGetAsync(CancellationToken cancel) => PrepareAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoForPersonAsync(
            () =>
                roles.GrantAsync(
                    Actor,
                    Input.Key,
                    Id,
                    Input.Role!.Value,
                    places.InstitutionFor(Actor, Input.Role!.Value, Input.InstitutionId),
                    Input.UnitId,
                    cancel
                ),
            "People.Roles.Granted",
            () => PrepareAsync(cancel)
        );

    public Task<IActionResult> OnPostRevokeAsync(Guid roleId, CancellationToken cancel)
    {
        ModelState.Clear();
        return DoForPersonAsync(
            () => roles.RevokeAsync(Actor, roleId, cancel),
            "People.Roles.Revoked",
            () => PrepareAsync(cancel)
        );
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        Institutions = await places.InstitutionsAsync(Actor, cancel);
        Units = await places.UnitsAsync(Actor, cancel);
    }
}
