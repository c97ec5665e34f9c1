using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Gate;

/// <summary>
/// For pages round sign-in, where the form may be older than the sign-in of another tab: its token no longer fits, nothing is done, and the
/// page is shown afresh instead of an error.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FreshFormAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            var request = context.HttpContext.Request;
            context.Result = new RedirectResult(
                request.PathBase + request.Path + request.QueryString
            );
        }
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
