using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Outbox;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Admin.Outbox;

/// <summary>What could not be done: given up, or put off; and another try. Payloads are not shown (T8).</summary>
[ForRoles(Role.SystemAdministrator, Hidden = true)]
public sealed class IndexModel(OutboxBoard outbox, Audit audit) : ExchangePage
{
    private const int Most = 100;

    public IReadOnlyList<OutboxMessage> Dead { get; private set; } = [];

    public IReadOnlyList<OutboxMessage> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Dead = await outbox.TroubledAsync(dead: true, Most, cancel);
        Waiting = await outbox.TroubledAsync(dead: false, Most, cancel);
    }

    /// <summary>One message where an id is given, else all that were given up.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var revived = await outbox.RetryAsync(id, cancel);
        await audit.WriteAsync("outbox.retry", detail: id?.ToString(), cancel: cancel);
        Say(Words.Count("Admin.Outbox.Revived", revived));
        return RedirectToPage();
    }
}
