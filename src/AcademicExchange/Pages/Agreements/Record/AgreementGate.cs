using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>
/// Stands before every page below this folder: 404 where the record is absent or not visible, 403 where the step is another's, 409 with the
/// reason where the state is wrong. A denied POST is logged, and each page read in an emergency.
/// </summary>
public sealed class AgreementGate(
    AgreementQueries queries,
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
        var page = (AgreementPage)context.HandlerInstance;
        var http = context.HttpContext;
        if (await queries.FrameAsync(page.Id, current.Actor, http.RequestAborted) is not { } frame)
        {
            await DenyAsync(context, StatusCodes.Status404NotFound, page.Id);
            return;
        }

        page.Frame = frame;
        if (!page.Permits(HttpMethods.IsPost(http.Request.Method)))
        {
            await DenyAsync(context, StatusCodes.Status403Forbidden, page.Id);
            return;
        }

        if (page.Step is { } step && !frame.Allows(step))
        {
            var anybody =
                AgreementWorkflow.Table.Who(frame.Agreement.State, step) != AgreementWho.None;
            var rule =
                frame.Agreement.LeavesToAgreement(step) ? "amendment-follows"
                : anybody ? "not-yours"
                : "wrong-state";
            http.Features.Set(
                new ErrorReason(words["Rule.agreement." + rule], AgreementLinks.Record(page.Id))
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
                anybody ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict,
                page.Id
            );
            return;
        }

        if (current.Actor.Emergency is not null)
        {
            await audit.WriteAsync(
                "emergency.view",
                recordKind: Agreement.RecordKind,
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
                Agreement.RecordKind,
                recordId,
                context.HttpContext.Request.Path
            );
        }

        context.Result = new StatusCodeResult(status);
    }
}
