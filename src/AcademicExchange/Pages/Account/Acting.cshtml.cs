using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>The switch of the bar: acts for another institution, or as the stand-in of somebody.</summary>
public sealed class ActingModel(ActingService acting) : ExchangePage
{
    public IActionResult OnGet() => LocalRedirect("~/");

    /// <param name="choice">"i" and the id of an institution, or "s" and the id of a stand-in.</param>
    /// <param name="back">The page to go back to, within this site.</param>
    public async Task<IActionResult> OnPostAsync(
        string? choice,
        string? back,
        CancellationToken cancel
    )
    {
        var kind = choice is { Length: > 1 } ? choice[0] : ' ';
        var done =
            Guid.TryParse(choice?[1..], out var id)
            && kind switch
            {
                'i' => await acting.ActForAsync(Actor, id, cancel),
                's' => await acting.StandInAsync(Actor, id, cancel),
                _ => false,
            };
        if (!done)
        {
            return NotFound();
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? back! : "~/");
    }
}
