using System.Net;
using AcademicExchange.Platform.Settings;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace AcademicExchange.Platform.Web;

/// <summary>
/// The program behind its proxy. Who asks is told by X-Forwarded-For, from this machine and the named proxies only; the name and the scheme
/// of the site are those of Site:BaseAddress and never a request's.
/// </summary>
public static class Proxy
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <exception cref="SettingsException">A proxy is neither an address nor a network.</exception>
    public static WebApplicationBuilder AddProxy(this WebApplicationBuilder builder)
    {
        var site = builder.Configuration.Read<SiteSettings>("Site");
        List<IPNetwork> proxies = [.. site.Proxies.Select(Network)];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            proxies.ForEach(options.KnownIPNetworks.Add);
        });
        if (
            !builder.Environment.IsDevelopment()
            && string.IsNullOrWhiteSpace(builder.Configuration["AllowedHosts"])
        )
        {
            builder.Services.Configure<HostFilteringOptions>(options =>
                options.AllowedHosts = [new Uri(site.BaseAddress).Host, .. ThisMachine]
            );
        }

        // Before the framework's own filter, so that the refusal of a foreign host carries the headers too.
        builder.Services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, HeadersFirst>());
        return builder;
    }

    public static IApplicationBuilder UseProxy(this WebApplication app)
    {
        app.UseForwardedHeaders();
        return app.Services.GetRequiredService<SiteSettings>().IsHttps
            ? app.Use(
                (http, next) =>
                {
                    http.Request.Scheme = Uri.UriSchemeHttps;
                    return next(http);
                }
            )
            : app;
    }

    private static IPNetwork Network(string proxy) =>
        IPAddress.TryParse(proxy, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(proxy, out var network) ? network
        : throw new SettingsException(
            $"Setting 'Site:Proxies': '{proxy}' is neither an address nor a network"
        );

    private sealed class HeadersFirst : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app => next(app.UseMiddleware<SecurityHeaders>());
    }
}
