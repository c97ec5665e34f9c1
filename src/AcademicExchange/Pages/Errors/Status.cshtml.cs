using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AcademicExchange.Pages.Errors;

/// <summary>What a reader sees when a request fails: which kind of failure, a number to quote, a way on. Asks no database.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 409, 413, 429, 500, 503];

    public int Code { get; private set; }

    /// <summary>The code whose text is shown: its own, or that of its class.</summary>
    public int Text =>
        Known.Contains(Code) ? Code
        : Code >= 500 ? 500
        : 400;

    public string Reference => HttpContext.TraceIdentifier;

    public string? Reason => HttpContext.Features.Get<ErrorReason>()?.Text;

    public IReadOnlyList<string> Typed => HttpContext.Features.Get<TypedText>()?.Texts ?? [];

    /// <summary>The record whose state stood in the way; asking again would not help there.</summary>
    public string? RecordUrl => HttpContext.Features.Get<ErrorReason>()?.RecordUrl;

    /// <summary>The page that failed, where asking again may help; never the address of a POST.</summary>
    public string? RetryUrl { get; private set; }

    public void OnGet(int code) => Answer(code);

    public void OnPost(int code) => Answer(code);

    private void Answer(int code)
    {
        Code = code is >= 400 and <= 599 ? code : 404;
        Response.StatusCode = Code;
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var path = HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        if (Code is 409 or 429 or 500 or 503 && HttpMethods.IsGet(Request.Method))
        {
            RetryUrl = failed is null
                ? path
                : failed.OriginalPathBase + failed.OriginalPath + failed.OriginalQueryString;
        }
    }
}
