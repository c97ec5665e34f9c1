using AcademicExchange.Platform.Mail;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>The real program inside this process, to fill its storage folder and to run its jobs by hand. Nothing runs by a timer, no mail goes anywhere.</summary>
internal sealed class BenchApp(BenchStorage storage, TimeProvider? clock = null)
    : WebApplicationFactory<Program>
{
    /// <summary>Does something with services of the program, in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task WithAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(AppContext.BaseDirectory);
        foreach (var (name, value) in storage.Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.UseSetting("Demo:Seed", "true");
        builder.UseSetting("Outbox:Enabled", "false");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IMailTransport, NoMail>());
            if (clock is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
            }
        });
    }

    private sealed class NoMail : IMailTransport
    {
        public bool Delivers => true;

        public Task SendAsync(MailMessageRow mail, MailFile? file, CancellationToken cancel) =>
            Task.CompletedTask;
    }
}
