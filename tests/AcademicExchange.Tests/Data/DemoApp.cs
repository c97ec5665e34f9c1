using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace AcademicExchange.Tests.Data;

/// <summary>The program with the demonstration in its database.</summary>
public sealed class DemoApp : AppFactory
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demo:Seed", "true");
    }
}
