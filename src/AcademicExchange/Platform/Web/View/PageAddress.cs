using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace AcademicExchange.Platform.Web.View;

/// <summary>The address of the page being shown, with some of its query changed: sort, page, language, export.</summary>
public static class PageAddress
{
    /// <summary>Path and query of this request; a change to null removes that name, any other replaces it.</summary>
    public static string With(
        HttpRequest request,
        params ReadOnlySpan<(string Name, string? Value)> changes
    )
    {
        var query = request.Query.ToDictionary(
            p => p.Key,
            p => p.Value,
            StringComparer.OrdinalIgnoreCase
        );
        foreach (var (name, value) in changes)
        {
            query.Remove(name);
            if (value is not null)
            {
                query[name] = new StringValues(value);
            }
        }
        return request.PathBase + request.Path + new QueryBuilder(query).ToQueryString();
    }
}
