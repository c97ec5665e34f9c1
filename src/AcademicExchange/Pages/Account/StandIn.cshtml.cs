using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Account;

/// <summary>Who stands in, in which role, from when to when.</summary>
public sealed record StandInForm
{
    /// <summary>Of this form: sent twice it makes one.</summary>
    public Guid Key { get; init; } = Guid.CreateVersion7();

    [Required]
    public Guid? ByPersonId { get; init; }

    [Required]
    public Role? Role { get; init; }

    [Required]
    public DateOnly? First { get; init; }

    [Required]
    public DateOnly? Last { get; init; }
}

/// <summary>Names a stand-in of the own institution for a period, and takes it back.</summary>
public sealed class StandInModel(StandInService standIns) : ExchangePage
{
    [BindProperty]
    public StandInForm Input { get; init; } = new();

    public IReadOnlyList<StandInView> StandIns { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => PrepareAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoAsync(
            () =>
                standIns.NameAsync(
                    Actor,
                    Input.Key,
                    Input.ByPersonId!.Value,
                    Input.Role!.Value,
                    Input.First!.Value,
                    Input.Last!.Value,
                    cancel
                ),
            () =>
            {
                Say(Words["Account.StandIn.Done"]);
                return RedirectToPage();
            },
            () => PrepareAsync(cancel)
        );

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancel)
    {
        if (!await standIns.RevokeAsync(Actor, id, cancel))
        {
            return NotFound();
        }

        Say(Words["Account.StandIn.Revoked"]);
        return RedirectToPage();
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        StandIns = await standIns.OfAsync(Actor, cancel);
        Roles = Choices.Roles(Words, StandInService.Delegable(Actor));
        People =
        [
            .. (await standIns.CandidatesAsync(Actor, cancel))
                .Select(person => new SelectListItem(
                    person.NameFor(Words.Language),
                    person.Id.ToString()
                ))
                .OrderBy(item => item.Text, Collation.For(Words.Language)),
        ];
    }
}
