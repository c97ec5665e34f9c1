using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>The real program inside this process, to fill its storage folder and to run its jobs by hand. Nothing runs by a timer.</summary>
internal sealed class BenchApp(string storage, TimeProvider? clock = null)
    : WebApplicationFactory<Program>
{
    /// <summary>Does something with services of the program, in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("Storage:Root", storage);
        builder.UseSetting("Demo:Seed", "true");
        builder.UseSetting("Outbox:Enabled", "false");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        if (clock is not null)
        {
            builder.ConfigureServices(services =>
                services.Replace(ServiceDescriptor.Singleton(clock))
            );
        }
    }
}
