using System.Diagnostics;
using System.Globalization;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

#pragma warning disable CA1050, MA0047 // The runtime looks for this very name (DOTNET_STARTUP_HOOKS).

/// <summary>
/// Runs in the process of the real program before it: gives it a clock that a test moves by a file, and lets the reminders be looked at
/// all the time instead of every ten minutes. Nothing of the program knows it.
/// </summary>
internal static class StartupHook
{
    /// <summary>Names the file that holds the ticks to be put on top of the real time.</summary>
    public const string ClockFile = "TEST_CLOCK_FILE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(ClockFile) is { } file)
        {
            DiagnosticListener.AllListeners.Subscribe(new Listeners(file));
        }
    }

    private sealed class Listeners(string file)
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder host })
            {
                host.ConfigureServices(services =>
                {
                    services.Replace(
                        ServiceDescriptor.Singleton<TimeProvider>(new FileClock(file))
                    );
                    services.AddHostedService<Sweeper>();
                });
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class FileClock(string file) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() =>
            base.GetUtcNow()
                .AddTicks(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
    }

    private sealed class Sweeper(JobRunner jobs) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await jobs.RunAsync(nameof(RemindPartiesJob), stoppingToken);
                await jobs.RunAsync(nameof(RemindOfVisitsJob), stoppingToken);
                await Task.Delay(100, stoppingToken);
            }
        }
    }
}
