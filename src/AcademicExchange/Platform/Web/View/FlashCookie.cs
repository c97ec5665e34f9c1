using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace AcademicExchange.Platform.Web.View;

/// <summary>
/// Carries <see cref="Flash"/> in a cookie, like the framework's own provider, and leaves an answer without one alone where nothing was said:
/// the framework would tell the browser each time to forget it, and no page that sets a cookie can be kept for others.
/// </summary>
public sealed class FlashCookie(
    CookieTempDataProvider cookies,
    IOptions<CookieTempDataProviderOptions> options
) : ITempDataProvider
{
    public bool IsSent(HttpContext http) =>
        options.Value.Cookie.Name is { } name && http.Request.Cookies.ContainsKey(name);

    public IDictionary<string, object> LoadTempData(HttpContext context) =>
        cookies.LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values is { Count: > 0 } || IsSent(context))
        {
            cookies.SaveTempData(context, values);
        }
    }
}
