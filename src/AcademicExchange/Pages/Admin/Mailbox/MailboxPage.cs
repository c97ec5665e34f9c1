using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Admin.Mailbox;

/// <summary>All mails of a demonstration. Exists in Development only, and there for demo accounts only.</summary>
public abstract class MailboxPage : ExchangePage
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (
            !services.GetRequiredService<IHostEnvironment>().IsDevelopment()
            || services.GetRequiredService<CurrentReader>().Person is not { IsDemo: true }
        )
        {
            context.Result = new NotFoundResult();
        }
    }
}
