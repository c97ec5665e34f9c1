using AcademicExchange.Platform.Settings;
using Microsoft.AspNetCore.StaticAssets;

namespace AcademicExchange.Platform.Web;

/// <summary>
/// The headers that every answer carries, files and errors too; TRACE is refused. Signed-in pages are kept by nobody.
/// </summary>
internal sealed class SecurityHeaders(
    RequestDelegate next,
    SiteSettings site,
    IHostEnvironment environment
)
{
    private const string OneYear = "max-age=31536000";

    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // A browser that was once told keeps it for a year, and would no longer reach another program on localhost.
    private readonly bool _httpsOnly = site.IsHttps && !environment.IsDevelopment();

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
            headers["X-Content-Type-Options"] = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["X-Frame-Options"] = "DENY";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] =
                "camera=(), microphone=(), geolocation=(), payment=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
            if (_httpsOnly)
            {
                headers.StrictTransportSecurity = OneYear;
            }

            // Fonts and style sheets are the same for everybody.
            if (http.User.Identity?.IsAuthenticated == true && !IsAsset(http))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        if (HttpMethods.IsTrace(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        return next(http);
    }

    private static bool IsAsset(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
