using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace AcademicExchange.Platform.Web;

/// <summary>
/// No request is larger than one allowed file and a form around it. A larger one is answered at once, before it is read, with the page
/// of 413; where it does not say its size, as soon as it has grown too large.
/// </summary>
internal sealed class UploadLimit(RequestDelegate next)
{
    public const long MostBytes = 22 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        var server = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (server is { IsReadOnly: false })
        {
            // The server would break the connection; we answer, and it reads the rest away for some seconds.
            server.MaxRequestBodySize = null;
        }

        // The page of the error is a second pass of the same request.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(http);
            return;
        }

        if (http.Request.ContentLength > MostBytes)
        {
            http.RefuseBody(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (http.Request.ContentLength is not null || !CanHaveBody(http))
        {
            await next(http);
            return;
        }

        await using var body = new LimitedBody(http.Request.Body, MostBytes);
        http.Request.Body = body;
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException) when (body.IsExceeded && !http.Response.HasStarted)
        {
            http.Response.Clear();
        }

        if (body.IsExceeded && !http.Response.HasStarted)
        {
            http.RefuseBody(StatusCodes.Status413PayloadTooLarge);
        }
    }

    private static bool CanHaveBody(HttpContext http) =>
        http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
}
