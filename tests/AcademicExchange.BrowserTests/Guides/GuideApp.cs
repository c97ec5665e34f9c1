using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AcademicExchange.BrowserTests.Guides;

/// <summary>The program as somebody meets it who has just started it: in Development, with the demonstration, on a port of its own.</summary>
internal sealed class GuideApp : WebApplicationFactory<Program>
{
    private readonly string _storage = Directory.CreateTempSubdirectory("guides-").FullName;

    public GuideApp()
    {
        UseKestrel((KestrelServerOptions kestrel) => kestrel.Listen(IPAddress.Loopback, 0));
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_storage, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Storage:Root", _storage);
        builder.UseSetting("Demo:Seed", "true");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }
}
