using System.Net;
using AcademicExchange.Data;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Outbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>
/// The program as somebody meets it who has just started it: in Development, with the demonstration, on a port of its own. Its clock can
/// be moved; outbox and jobs run when they are asked. All tests of a run share one and leave each other's records alone; a story that
/// moves the clock has its own.
/// </summary>
public class JourneyApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _storage = Directory.CreateTempSubdirectory("journey-").FullName;

    public MovedClock Clock { get; } = new();

    /// <summary>By name: a passkey belongs to a name, not to a number.</summary>
    public Uri Address => new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    public Words Words => Services.GetRequiredService<Words>();

    public async ValueTask InitializeAsync()
    {
        UseKestrel((KestrelServerOptions kestrel) => kestrel.Listen(IPAddress.Loopback, 0));
        StartServer();
        await RunOutboxAsync();
    }

    /// <summary>A window in which nobody is signed in and which asks for this language, in the city where it is spoken.</summary>
    public Task<Window> WindowAsync(Language language, WindowKind? kind = null) =>
        Window.OpenAsync(this, language, kind ?? new WindowKind());

    /// <summary>The id of an agreement of the demonstration.</summary>
    public async Task<Guid> AgreementAsync(string number)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<AppDbContext>()
            .Agreements.Where(agreement => agreement.Number == number)
            .Select(agreement => agreement.Id)
            .SingleAsync();
    }

    /// <summary>The id of a visit of the demonstration, by the beginning of its English title.</summary>
    public async Task<Guid> VisitAsync(string title)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<AppDbContext>()
            .Visits.Where(visit => visit.IsDemo && visit.Title.En!.StartsWith(title))
            .Select(visit => visit.Id)
            .SingleAsync();
    }

    /// <summary>Does everything that waits in the outbox and is due, and what that leaves behind.</summary>
    public async Task RunOutboxAsync()
    {
        var worker = Services.GetRequiredService<OutboxWorker>();
        while (await worker.DrainOnceAsync(CancellationToken.None) != 0) { }
    }

    public async Task RunJobAsync<TJob>()
        where TJob : IRecurringJob
    {
        await using var scope = Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<TJob>()
            .RunAsync(TestContext.Current.CancellationToken);
    }

    protected virtual string Environment => "Development";

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_storage, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        // Outside Development css and js answer empty without this.
        builder.UseStaticWebAssets();
        // Otherwise files are read anew from the sources at each page, uncompressed, and the browser asks again.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("Storage:Root", _storage);
        builder.UseSetting("Demo:Seed", "true");
        builder.UseSetting("Outbox:Enabled", "false");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.ConfigureServices(services =>
            services
                .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
                .AddSingleton<IStartupFilter, AxeScript>()
        );
    }
}
