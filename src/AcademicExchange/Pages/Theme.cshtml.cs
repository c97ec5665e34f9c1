using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AcademicExchange.Pages;

/// <summary>Keeps the reader's choice of light or dark in a cookie and goes back to where it was made.</summary>
[AllowAnonymous]
public sealed class ThemeModel : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public IActionResult OnGet() => LocalRedirect("~/");

    public IActionResult OnPost(string? choice, string? back)
    {
        if (choice is not null && Theme.Choices.Contains(choice))
        {
            Response.Cookies.Append(
                Theme.Cookie,
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
