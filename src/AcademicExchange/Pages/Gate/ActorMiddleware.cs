using System.Security.Claims;
using AcademicExchange.Features.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace AcademicExchange.Pages.Gate;

/// <summary>
/// Finds out who acts. A cookie whose session has ended counts as none; a role that demands a second factor leads to its set-up page
/// before anything else (demo accounts in Development excepted).
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    /// <summary>Pages that a person without the demanded second factor may open; everything else leads to the first.</summary>
    private static readonly string[] SecondFactorPaths =
    [
        "/account/second-factor",
        "/account/passkeys",
        "/sign-out",
        "/health",
        "/errors",
    ];

    public async Task InvokeAsync(
        HttpContext http,
        CurrentActor current,
        ActorLoader loader,
        CurrentReader reader,
        IHostEnvironment environment
    )
    {
        var address = http.Connection.RemoteIpAddress?.ToString();
        current.Actor = Actor.Anonymous with { Address = address };
        if (SessionCookie.SessionIdOf(http.User) is { } sessionId)
        {
            var view = await loader.LoadAsync(sessionId, http.RequestAborted);
            if (view.Actor is null)
            {
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
                await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            }
            else
            {
                current.Actor = view.Actor with { Address = address };
                reader.Person = view.Person;
                var excused = environment.IsDevelopment() && view.Person!.IsDemo;
                if (view.LacksSecondFactor && !excused && NeedsFactor(http.Request.Path))
                {
                    http.Response.Redirect(SecondFactorPaths[0]);
                    return;
                }
            }
        }

        await next(http);
    }

    private static bool NeedsFactor(PathString path) =>
        !Array.Exists(
            SecondFactorPaths,
            open => path.StartsWithSegments(open, StringComparison.OrdinalIgnoreCase)
        ) && !Path.HasExtension(path.Value);
}
