using AcademicExchange.Features.People;
using AcademicExchange.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Gate;

/// <summary>
/// The page is for people who hold one of these roles at the institution they act for. Others get 403, or 404 where even the page's
/// existence is nobody's business (<see cref="Hidden"/>). A denied POST is written to the log and changes nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class ForRolesAttribute(params Role[] roles) : Attribute, IAsyncPageFilter
{
    public IReadOnlyList<Role> Roles => roles;

    public bool Hidden { get; init; }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) =>
        Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var services = context.HttpContext.RequestServices;
        var actor = services.GetRequiredService<CurrentActor>().Actor;
        if (actor.IsAny(roles))
        {
            await next();
            return;
        }

        await services
            .GetRequiredService<Audit>()
            .WriteAsync(
                "denied",
                AuditResult.Denied,
                detail: context.HttpContext.Request.Method + " " + context.HttpContext.Request.Path
            );
        context.Result = new StatusCodeResult(
            Hidden ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden
        );
    }
}
