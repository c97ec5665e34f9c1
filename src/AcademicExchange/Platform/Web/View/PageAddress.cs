using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AcademicExchange.Platform.Web.View;

/// <summary>The address of the page being shown, with some of its query changed: sort, page, language, export.</summary>
public static class PageAddress
{
    /// <summary>
    /// Path and query of this request; a change to null removes that name, any other replaces it. On an error page it is the
    /// address that failed.
    /// </summary>
    public static string With(
        HttpRequest request,
        params ReadOnlySpan<(string Name, string? Value)> changes
    )
    {
        var (path, asked) = Asked(request);
        var query = asked.ToDictionary(StringComparer.OrdinalIgnoreCase);
        if (HttpMethods.IsPost(request.Method))
        {
            // It names what the form does; the link only shows the page again.
            query.Remove("handler");
        }
        foreach (var (name, value) in changes)
        {
            query.Remove(name);
            if (value is not null)
            {
                query[name] = value;
            }
        }
        return path + new QueryBuilder(query).ToQueryString();
    }

    private static (string Path, IEnumerable<KeyValuePair<string, StringValues>> Query) Asked(
        HttpRequest request
    )
    {
        var features = request.HttpContext.Features;
        if (features.Get<IStatusCodeReExecuteFeature>() is { } refused)
        {
            return (
                refused.OriginalPathBase + refused.OriginalPath,
                QueryHelpers.ParseQuery(refused.OriginalQueryString)
            );
        }
        var path = features.Get<IExceptionHandlerPathFeature>()?.Path ?? request.Path;
        return (request.PathBase + path, request.Query);
    }
}
