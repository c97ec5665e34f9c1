using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace AcademicExchange.Pages.Gate;

/// <summary>
/// Between the right password and the second factor: a sealed cookie of a few minutes. It lies in Identity's cookie for outside providers,
/// because the one for two steps is used by passkeys for their challenge.
/// </summary>
public static class HalfSignIn
{
    public static readonly string Scheme = IdentityConstants.ExternalScheme;

    public static Task KeepAsync(HttpContext http, Guid personId) =>
        http.SignInAsync(
            Scheme,
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [new Claim(ClaimTypes.NameIdentifier, personId.ToString())],
                    Scheme
                )
            )
        );

    /// <summary>Whose password was right a moment ago; null where nobody's was.</summary>
    public static async Task<Guid?> PersonIdAsync(HttpContext http)
    {
        var kept = await http.AuthenticateAsync(Scheme);
        return Guid.TryParse(kept.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : null;
    }

    public static Task ForgetAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
