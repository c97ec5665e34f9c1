using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AcademicExchange.Pages.Gate;

/// <summary>The pages that anybody may open, by name. Everything else asks for a signed-in person (T13).</summary>
public static class OpenPages
{
    public static readonly IReadOnlyList<string> Pages =
    [
        "/Index",
        "/Errors/Status",
        "/Account/SignIn",
        "/Account/SignInCode",
        "/Account/SignInRecovery",
        "/Account/SignInPasskey",
        "/Account/SignOut",
        "/Account/Register",
        "/Account/ConfirmAddress",
        "/Account/Forgot",
        "/Account/Reset",
        "/Account/Invitation",
        "/Account/FirstAdministrator",
        "/Public/Agreements",
        "/Public/Agreement",
        "/Public/Institutions",
        "/Public/Institution",
        "/Public/Check",
        "/Notices/Feed",
    ];

    public static void AllowOpenPages(this RazorPagesOptions options)
    {
        foreach (var page in Pages)
        {
            options.Conventions.AllowAnonymousToPage(page);
        }
    }
}
