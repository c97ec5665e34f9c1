using AcademicExchange.Data;
using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Access;

/// <summary>The program with every write of it watched, and one cast of people and records for all doors.</summary>
public sealed class AccessApp : AppFactory
{
    internal WriteLog Writes { get; } = new();

    internal Doors Doors { get; private set; } = null!;

    internal IReadOnlyList<Route> Routes { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Doors = await Doors.OpenAsync(this);
        Routes = await Route.AllAsync(Services);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
        {
            services.ConfigureDbContext<SqliteAppDbContext>(options =>
                options.AddInterceptors(Writes)
            );
            services.ConfigureDbContext<PostgresAppDbContext>(options =>
                options.AddInterceptors(Writes)
            );
        });
    }
}
