using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>
/// Stands before every page below this folder: 404 where the record is absent or not visible, 403 where the step is another's, 409 with the
/// reason where the state is wrong. A denied POST is logged, and each page read in an emergency.
/// </summary>
public sealed class VisitGate(
    VisitQueries queries,
    CurrentActor current,
    Audit audit,
    ReaderWords words
) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) =>
        Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var page = (VisitPage)context.HandlerInstance;
        var http = context.HttpContext;
        if (await queries.FrameAsync(page.Id, current.Actor, http.RequestAborted) is not { } frame)
        {
            await DenyAsync(context, StatusCodes.Status404NotFound, page.Id);
            return;
        }

        page.Frame = frame;
        if (page.Step is { } step && !frame.Allows(step))
        {
            // Of those who could take it in another state, only the state keeps this one.
            var isTooEarlyOrLate =
                VisitWorkflow.Table.Who(frame.Visit.State, step) == VisitWho.None
                && frame.IsEverAllowed(step);
            http.Features.Set(
                new ErrorReason(
                    words["Rule.visit." + (isTooEarlyOrLate ? "wrong-state" : "not-yours")],
                    VisitLinks.Record(page.Id)
                )
                {
                    Typed =
                    [
                        .. page
                            .Typed.OfType<string>()
                            .Where(text => text.AsSpan().Trim().Length > 0),
                    ],
                }
            );
            await DenyAsync(
                context,
                isTooEarlyOrLate ? StatusCodes.Status409Conflict : StatusCodes.Status403Forbidden,
                page.Id
            );
            return;
        }

        if (current.Actor.Emergency is not null)
        {
            await audit.WriteAsync(
                "emergency.view",
                recordKind: Visit.RecordKind,
                recordId: page.Id,
                detail: http.Request.Path,
                cancel: http.RequestAborted
            );
        }

        await next();
    }

    private async Task DenyAsync(PageHandlerExecutingContext context, int status, Guid recordId)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await audit.WriteAsync(
                "denied",
                AuditResult.Denied,
                Visit.RecordKind,
                recordId,
                context.HttpContext.Request.Path
            );
        }

        context.Result = new StatusCodeResult(status);
    }
}
