using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Pages.Account;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.People;

/// <summary>Whom to invite, in which role and language.</summary>
public sealed record InviteForm
{
    /// <summary>Of this form: sent twice it makes one.</summary>
    public Guid Key { get; init; } = Guid.CreateVersion7();

    [Required, EmailAddress, StringLength(254)]
    public string? Email { get; init; }

    [Required]
    public Role? Role { get; init; }

    public Guid? InstitutionId { get; init; }

    public Guid? UnitId { get; init; }

    [Required]
    public Language? Language { get; init; }
}

/// <summary>Invites staff by mail, and lists the invitations that are open.</summary>
[ForRoles(Role.InstitutionAdministrator, Role.SystemAdministrator)]
public sealed class InviteModel(InvitationService invitations, PlaceChoices places) : ExchangePage
{
    [BindProperty]
    public InviteForm Input { get; init; } = new();

    public IReadOnlyList<SelectListItem> Roles => Choices.Roles(Words, places.Grantable(Actor));

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<Invitation> Open { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => PrepareAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoAsync(
            () =>
                invitations.InviteAsync(
                    Actor,
                    Input.Key,
                    Input.Email!,
                    Input.Role!.Value,
                    places.InstitutionFor(Actor, Input.Role!.Value, Input.InstitutionId),
                    Input.UnitId,
                    Input.Language!.Value,
                    cancel
                ),
            () =>
            {
                Say(Words["People.Invite.Sent", Input.Email]);
                return RedirectToPage();
            },
            () => PrepareAsync(cancel)
        );

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancel)
    {
        if (!await invitations.RevokeAsync(Actor, id, cancel))
        {
            return NotFound();
        }

        Say(Words["People.Invite.Revoked"]);
        return RedirectToPage();
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        Institutions = await places.InstitutionsAsync(Actor, cancel);
        Units = await places.UnitsAsync(Actor, cancel);
        Open = await invitations.OpenAsync(Actor, cancel);
    }
}
