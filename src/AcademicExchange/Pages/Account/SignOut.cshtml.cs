using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>Ends this session at once, here and wherever its cookie was copied to.</summary>
[FreshForm]
public sealed class SignOutModel(SessionService sessions) : ExchangePage
{
    public IActionResult OnGet() => Actor.IsSignedIn ? Page() : LocalRedirect("~/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Actor.SessionId is { } session)
        {
            await sessions.EndAsync(Actor.PersonId, session, cancel);
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        // Cached pages and what the forms kept; not the cookies, which hold the chosen language.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("~/");
    }
}
