using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AcademicExchange.Pages;

/// <summary>
/// Keeps the reader's choice of light or dark in a cookie and goes back to where it was made. Without a form token: nothing but the look
/// depends on it, and public pages then need no cookie.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ThemeModel : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public IActionResult OnGet() => LocalRedirect("~/");

    public IActionResult OnPost(string? choice, string? back)
    {
        if (choice is not null && Theme.Choices.Contains(choice))
        {
            Response.Cookies.Append(
                Theme.CookieName(Request),
                choice,
                new CookieOptions
                {
                    HttpOnly = true,
                    IsEssential = true,
                    MaxAge = Kept,
                    SameSite = SameSiteMode.Lax,
                    Secure = Request.IsHttps,
                }
            );
        }
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "~/");
    }
}
