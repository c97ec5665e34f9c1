using Microsoft.AspNetCore.Hosting;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>Outside Development: style sheets and modules come compressed, as where the program is deployed (there a little smaller, by br).</summary>
public sealed class DeployedApp : JourneyApp
{
    protected override string Environment => "Testing";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // Otherwise files are read anew from the sources, where they are not compressed.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
    }
}
