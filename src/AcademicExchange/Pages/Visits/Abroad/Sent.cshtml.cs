using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Abroad;

/// <summary>What the own office has sent to travellers, the newest first.</summary>
[ForRoles(Role.InternationalOfficer)]
public sealed class SentModel(TravellerMessages messages) : ExchangePage
{
    public const int Size = 25;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListPage<SentMessage> Sent { get; private set; } = new([], 1, 0);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!AbroadAccess.MayAct(Actor))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Sent = await messages.SentAsync(P, Actor, HttpContext.RequestAborted);
        return Page();
    }
}
