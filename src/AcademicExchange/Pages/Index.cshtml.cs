using AcademicExchange.Features.People;
using AcademicExchange.Pages.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace AcademicExchange.Pages;

/// <summary>The first page for visitors; whoever is signed in goes to the desk.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
public sealed class IndexModel(CurrentActor current, IHostEnvironment environment) : PageModel
{
    public bool IsDevelopment => environment.IsDevelopment();

    public IActionResult OnGet() =>
        current.Actor.IsSignedIn ? LocalRedirect(DeskLinks.Desk) : Page();
}
