using System.Security.Claims;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.Languages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;

namespace AcademicExchange.Pages.Gate;

/// <summary>
/// Finds out who acts. A cookie whose session has ended counts as none; a role that demands a second factor leads to its set-up page
/// before anything else (demo accounts in Development excepted).
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    /// <summary>What a person without the demanded second factor may open, besides the open pages; everything else leads to the first.</summary>
    private static readonly string[] SecondFactorPaths =
    [
        "/account/second-factor",
        "/account/passkeys",
    ];

    public async Task InvokeAsync(
        HttpContext http,
        CurrentActor current,
        ActorLoader loader,
        CurrentReader reader,
        Audit audit,
        IHostEnvironment environment
    )
    {
        // A style sheet or a font is the same for everybody.
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            await next(http);
            return;
        }

        var address = http.Connection.RemoteIpAddress?.ToString();
        current.Actor = Actor.Anonymous with { Address = address };
        if (SessionCookie.SessionIdOf(http.User) is { } sessionId)
        {
            var view = await loader.LoadAsync(sessionId, http.RequestAborted);
            if (view is not { Actor: { } actor, Person: { } person })
            {
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
                await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            }
            else
            {
                current.Actor = actor with { Address = address };
                reader.Set(view);
                http.User.AddIdentity(
                    new ClaimsIdentity([
                        new Claim(ReaderLanguageProvider.ClaimType, person.Language.Code()),
                    ])
                );
                var excused = environment.IsDevelopment() && person.IsDemo;
                if (view.LacksSecondFactor && !excused && NeedsFactor(http))
                {
                    http.Response.Redirect(SecondFactorPaths[0]);
                    return;
                }

                if (actor.Emergency is not null)
                {
                    await ReadInEmergencyAsync(http, audit);
                }
            }
        }

        await next(http);
    }

    /// <summary>
    /// Each page, list and file that an emergency access opens stands in the log of its institution before it is shown (T8). An error page
    /// that answers for another address is not asked for.
    /// </summary>
    private static async Task ReadInEmergencyAsync(HttpContext http, Audit audit)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            await audit.WriteAsync(
                "emergency.view",
                detail: http.Request.Path,
                cancel: http.RequestAborted
            );
        }
    }

    private static bool NeedsFactor(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
        && !Array.Exists(
            SecondFactorPaths,
            open => http.Request.Path.StartsWithSegments(open, StringComparison.OrdinalIgnoreCase)
        );
}
