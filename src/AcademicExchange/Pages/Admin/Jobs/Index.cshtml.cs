using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Outbox;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Admin.Jobs;

/// <summary>The jobs, their last and next runs, and how the outbox stands.</summary>
[ForRoles(Role.SystemAdministrator, Hidden = true)]
public sealed class IndexModel(JobBoard jobs, OutboxBoard outbox, Audit audit) : ExchangePage
{
    public IReadOnlyList<JobLine> Lines { get; private set; } = [];

    public OutboxState Outbox { get; private set; } = new(0, 0, 0, null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Lines = await jobs.LinesAsync(cancel);
        Outbox = await outbox.StateAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? job, CancellationToken cancel)
    {
        if (job is null || !await jobs.RunNowAsync(job, cancel))
        {
            return NotFound();
        }

        await audit.WriteAsync("job.run", detail: job, cancel: cancel);
        Say(Words["Admin.Jobs.Started", Words["Admin.Job." + job]]);
        return RedirectToPage();
    }
}
