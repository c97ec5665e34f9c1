using System.Reflection;
using AcademicExchange.Pages.Agreements.Record;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Access;

/// <summary>One address of the program: its handlers and who may come.</summary>
/// <param name="Pattern">"/agreements/{id}", without constraints.</param>
/// <param name="Handlers">"GET", "POST", and named ones: "POST Resolve".</param>
/// <param name="Who">"open", "signed in", or the roles.</param>
internal sealed record Route(string Pattern, IReadOnlyList<string> Handlers, string Who)
{
    public bool IsOpen => Who == "open";

    /// <summary>The query of a named handler, ready to be put behind the address.</summary>
    public static string Query(string handler) =>
        handler.Split(' ') is [_, var name] ? "?handler=" + name : "";

    /// <summary>All addresses of the running program; the files of wwwroot are left out.</summary>
    public static async Task<IReadOnlyList<Route>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (
            var endpoint in services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
        )
        {
            if (
                endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
                || endpoint.RoutePattern.RawText == "{**path:file}"
            )
            {
                continue;
            }

            routes.Add(
                endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                    ? OfPage(endpoint, await loader.LoadAsync(page, endpoint.Metadata))
                    : OfEndpoint(endpoint)
            );
        }

        return
        [
            .. routes
                .DistinctBy(route => (route.Pattern, string.Join(',', route.Handlers)))
                .OrderBy(route => route.Pattern, StringComparer.Ordinal),
        ];
    }

    private static Route OfPage(RouteEndpoint endpoint, CompiledPageActionDescriptor page)
    {
        var model = page.HandlerTypeInfo;
        var metadata = page.Endpoint?.Metadata ?? endpoint.Metadata;
        var handlers = page
            .HandlerMethods.Where(handler => handler.HttpMethod is "Get" or "Post")
            .Select(handler => (handler.HttpMethod + " " + handler.Name).Trim())
            .Select(handler => handler.Replace("Get", "GET", StringComparison.Ordinal))
            .Select(handler => handler.Replace("Post", "POST", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var roles = model.GetCustomAttribute<ForRolesAttribute>();
        var who =
            metadata.GetMetadata<IAllowAnonymous>() is not null ? "open"
            : roles is not null ? string.Join(", ", roles.Roles) + (roles.Hidden ? " (hidden)" : "")
            : typeof(AgreementPage).IsAssignableFrom(model) ? "who sees the agreement"
            : "signed in";
        return new Route(PatternOf(endpoint), handlers.Count == 0 ? ["GET"] : handlers, who);
    }

    private static Route OfEndpoint(RouteEndpoint endpoint) =>
        new(
            PatternOf(endpoint),
            endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"],
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "open" : "signed in"
        );

    /// <summary>A handler's name may stand in the path too; here it always stands in the query.</summary>
    public static string PatternOf(RouteEndpoint endpoint) =>
        "/"
        + string.Join(
            '/',
            endpoint
                .RoutePattern.PathSegments.Select(segment =>
                    string.Concat(segment.Parts.Select(TextOf))
                )
                .Where(segment => segment != "{handler}")
        );

    private static string TextOf(RoutePatternPart part) =>
        part switch
        {
            RoutePatternParameterPart parameter => "{" + parameter.Name + "}",
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        };
}
