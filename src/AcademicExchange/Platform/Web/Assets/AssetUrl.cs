using Microsoft.AspNetCore.Components;

namespace AcademicExchange.Platform.Web.Assets;

/// <summary>Addresses of our own static files with the fingerprint of their content, so that browsers may keep them for ever.</summary>
public static class AssetUrl
{
    /// <param name="path">Below wwwroot, without a leading slash: <c>js/copy.js</c>.</param>
    public static string Of(HttpContext context, string path)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{assets?[path] ?? path}";
    }
}
