using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Access;

/// <summary>A value that a page binds: its name in a form or a query, and its type.</summary>
internal sealed record RouteField(string Name, Type Type);

/// <summary>What the handlers of each page bind, read from the pages themselves, so that a new field is known by itself.</summary>
internal static class RouteFields
{
    private const int Depth = 4;

    /// <summary>By the pattern of <see cref="Route"/>.</summary>
    public static async Task<ILookup<string, RouteField>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var models = services.GetRequiredService<IModelMetadataProvider>();
        var fields = new List<(string Pattern, RouteField Field)>();
        foreach (
            var endpoint in services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
        )
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                continue;
            }

            var loaded = await loader.LoadAsync(page, endpoint.Metadata);
            var bound = loaded
                .BoundProperties.Select(property =>
                    (property.BindingInfo?.BinderModelName ?? property.Name, property.ParameterType)
                )
                .Concat(
                    loaded
                        .HandlerMethods.SelectMany(handler => handler.Parameters)
                        .Where(parameter => parameter.ParameterType != typeof(CancellationToken))
                        .Select(parameter =>
                            (
                                parameter.BindingInfo?.BinderModelName ?? parameter.Name,
                                parameter.ParameterType
                            )
                        )
                );
            var pattern = Route.PatternOf(endpoint);
            fields.AddRange(
                bound
                    .SelectMany(one => Flat(one.Item1, models.GetMetadataForType(one.Item2), Depth))
                    .Select(field => (pattern, field))
            );
        }

        return fields.Distinct().ToLookup(one => one.Pattern, one => one.Field);
    }

    private static IEnumerable<RouteField> Flat(string name, ModelMetadata model, int depth)
    {
        var type = model.UnderlyingOrModelType;
        if (depth == 0 || !model.IsComplexType || type == typeof(IFormFile))
        {
            return [new RouteField(name, type)];
        }

        if (model.ElementMetadata is { } element)
        {
            return element.IsComplexType
                ? Flat(name + "[0]", element, depth - 1)
                : [new RouteField(name, element.UnderlyingOrModelType)];
        }

        return model
            .Properties.Where(property => property.IsBindingAllowed && !property.IsReadOnly)
            .SelectMany(property => Flat(name + "." + property.PropertyName, property, depth - 1));
    }
}
