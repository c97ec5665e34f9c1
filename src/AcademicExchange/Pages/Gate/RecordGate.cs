using AcademicExchange.Features.People;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Gate;

/// <summary>Why a page of a record stays shut.</summary>
/// <param name="Status">404, 403 or 409.</param>
/// <param name="Reason">What the error page says; null where it says nothing of the record.</param>
public sealed record Refusal(int Status, ErrorReason? Reason = null)
{
    /// <summary>A step that is not open.</summary>
    public static Refusal OfStep(int status, string why, string recordUrl) =>
        new(status, new ErrorReason(why, recordUrl));
}

/// <summary>
/// Stands before every page of one kind of record: 404 where the record is absent or not visible, 403 where the step is another's, 409 with
/// the reason where the state is wrong. A denied POST is logged.
/// </summary>
public abstract class RecordGate<TPage>(Audit audit, string recordKind) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) =>
        Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var page = (TPage)context.HandlerInstance;
        var http = context.HttpContext;
        if (await RefuseAsync(page, http) is not { } refusal)
        {
            await next();
            return;
        }

        if (refusal.Reason is { } reason)
        {
            http.Features.Set(reason);
        }

        if (HttpMethods.IsPost(http.Request.Method))
        {
            await audit.WriteAsync(
                "denied",
                AuditResult.Denied,
                recordKind,
                IdOf(page),
                http.Request.Path
            );
        }

        context.Result = new StatusCodeResult(refusal.Status);
    }

    protected abstract Guid IdOf(TPage page);

    /// <summary>Loads the record into the page as the actor may see it; null where the handler may run.</summary>
    protected abstract Task<Refusal?> RefuseAsync(TPage page, HttpContext http);
}
