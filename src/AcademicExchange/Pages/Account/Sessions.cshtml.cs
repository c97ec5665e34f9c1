using AcademicExchange.Features.People;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>Where one is signed in, and a way to end it.</summary>
public sealed class SessionsModel(SessionService sessions) : ExchangePage
{
    public IReadOnlyList<SignInSession> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Sessions = await sessions.OfAsync(Actor.PersonId, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await sessions.EndAsync(Actor.PersonId, id, cancel))
        {
            return NotFound();
        }

        Say(Words["Account.Session.Ended"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancel)
    {
        await sessions.EndOthersAsync(Actor.PersonId, Actor.SessionId, cancel);
        Say(Words["Account.Session.Ended"]);
        return RedirectToPage();
    }
}
