using Deque.AxeCore.Commons;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>
/// Gives axe from the program's own host, as its policy asks, to be kept by the browser: half a megabyte handed to each page anew took longer
/// than the half of what axe finds in it.
/// </summary>
internal sealed class AxeScript : IStartupFilter
{
    public const string Path = "/axe.js";

    private static readonly string Text = new BundledAxeScriptProvider().GetScript();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Map(
                Path,
                axe =>
                    axe.Run(context =>
                    {
                        context.Response.ContentType = "text/javascript; charset=utf-8";
                        context.Response.Headers.CacheControl = "public, max-age=86400, immutable";
                        return context.Response.WriteAsync(Text);
                    })
            );
            next(app);
        };
}
