using System.Security.Claims;
using AcademicExchange.Features.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace AcademicExchange.Pages.Gate;

/// <summary>What the sign-in cookie carries: the person and the session, nothing that could grow old.</summary>
public static class SessionCookie
{
    public const string SessionClaim = "sid";

    public static ClaimsPrincipal For(SignInSession session) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, session.PersonId.ToString()),
                    new Claim(SessionClaim, session.Id.ToString()),
                ],
                IdentityConstants.ApplicationScheme
            )
        );

    public static Guid? SessionIdOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>This browser is signed in from now on.</summary>
    public static async Task EnterAsync(HttpContext http, SignInSession session)
    {
        await HalfSignIn.ForgetAsync(http);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, For(session));
    }
}
