using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.People;

/// <summary>The students who registered and wait for the office.</summary>
[ForRoles(Role.InternationalOfficer, Role.InstitutionAdministrator)]
public sealed class AwaitingModel(PeopleQueries queries, AccountStateService states) : ExchangePage
{
    public const int ReasonLength = 500;

    public IReadOnlyList<PersonView> People { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => PrepareAsync(cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(
            () => states.ConfirmAsync(Actor, id, cancel),
            "People.Awaiting.Confirmed",
            cancel
        );

    public async Task<IActionResult> OnPostDeclineAsync(
        Guid id,
        string? reason,
        CancellationToken cancel
    ) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonLength
            ? await RefuseAsync(
                "",
                Words["People.Awaiting.ReasonNeeded", ReasonLength],
                () => PrepareAsync(cancel)
            )
            : await DecideAsync(
                () => states.DeclineAsync(Actor, id, reason, cancel),
                "People.Awaiting.Declined",
                cancel
            );

    private async Task<IActionResult> DecideAsync(
        Func<Task<bool>> work,
        string doneKey,
        CancellationToken cancel
    )
    {
        var found = true;
        return await DoAsync(
            async () => found = await work(),
            () =>
            {
                if (!found)
                {
                    return NotFound();
                }

                Say(Words[doneKey]);
                return RedirectToPage();
            },
            () => PrepareAsync(cancel)
        );
    }

    private async Task PrepareAsync(CancellationToken cancel) =>
        People = await queries.AwaitingAsync(Actor, cancel);
}
