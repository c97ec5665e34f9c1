using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Abroad;

/// <summary>One message that the own office has sent: its texts, and to whom it went.</summary>
[ForRoles(Role.InternationalOfficer)]
public sealed class OneModel(TravellerMessages messages) : ExchangePage
{
    public SentMessage Sent { get; private set; } = null!;

    public IReadOnlyList<MessagedTraveller> Recipients { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid messageId)
    {
        var cancel = HttpContext.RequestAborted;
        if (
            !AbroadAccess.MayAct(Actor)
            || await messages.FindAsync(messageId, Actor, cancel) is not { } sent
        )
        {
            return NotFound();
        }

        Sent = sent;
        Recipients = await messages.RecipientsAsync(sent.Message, cancel);
        return Page();
    }
}
