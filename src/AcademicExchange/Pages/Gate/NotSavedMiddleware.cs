using AcademicExchange.Platform.Web;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Pages.Gate;

/// <summary>
/// A database that takes no write just now, because another holds it too long or its disk is full, is no error of ours: the page of 503 says
/// that nothing was saved. A form that can be shown again keeps what was typed (ExchangePage); this is for everything else.
/// </summary>
internal sealed class NotSavedMiddleware(RequestDelegate next, ILogger<NotSavedMiddleware> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (failure.IsBusyDatabase && !http.Response.HasStarted)
        {
            log.LogWarning(
                failure,
                "The database took no write; {Path} was answered by 503",
                http.Request.Path
            );
            http.Response.Clear();
            http.RefuseBody(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
