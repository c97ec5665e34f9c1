using AcademicExchange.Features.Desk;
using AcademicExchange.Pages.Admin;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>What the log holds about what the reader did, whatever the role.</summary>
public sealed class ActivityModel(DeskAudit log) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public AuditLines Lines { get; private set; } = new([], null, ShowsPeople: false);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mark = AuditLines.Mark(Before);
        var (rows, next) = await log.PageAsync(new AuditFilter(), own: true, mark, Actor, cancel);
        Lines = new(rows, next, ShowsPeople: false);
    }
}
