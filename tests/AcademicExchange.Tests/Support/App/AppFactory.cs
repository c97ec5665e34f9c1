using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Outbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AcademicExchange.Tests.Support;

/// <summary>
/// The real program with a database, a storage folder and a clock of its own. One a test class:
/// <c>class ListTests(AppFactory app) : IClassFixture&lt;AppFactory&gt;</c>. No job runs by a timer.
/// </summary>
public class AppFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    private TestDatabase? _database;

    public AppFactory() { }

    internal AppFactory(TestDatabase database) => _database = database;

    /// <summary>The storage folder; gone when the test class is done.</summary>
    public string Storage { get; } = Directory.CreateTempSubdirectory("exchange-").FullName;

    public ManualClock Clock { get; } = new();

    internal Disk Disk { get; } = new();

    /// <summary>What the program logged as an error.</summary>
    public IReadOnlyCollection<string> Errors => Log.Lines;

    internal ErrorLog Log { get; } = new();

    /// <summary>Starts the program.</summary>
    public virtual async ValueTask InitializeAsync()
    {
        _database ??= await TestDatabase.CreateAsync(Storage);
        StartServer();
    }

    /// <summary>A browser in which this person is signed in, with the second factor given.</summary>
    public Browser As(Person person) => new(this, person);

    /// <summary>A browser in which nobody is signed in.</summary>
    public Browser Visitor() => new(this, null);

    /// <summary>Does something with services of the program, in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Reads from the database.</summary>
    public Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> query) =>
        WithAsync<AppDbContext, T>(query);

    /// <summary>Adds records, people, rows; sides are taken with all their people.</summary>
    public Task AddAsync(params object[] things) =>
        WithAsync<AppDbContext, int>(data =>
        {
            data.AddRange(things.SelectMany(Rows));
            return data.SaveChangesAsync();
        });

    /// <summary>Changes rows and saves.</summary>
    public Task ChangeAsync(Func<AppDbContext, Task> change) =>
        WithAsync<AppDbContext, int>(async data =>
        {
            await change(data);
            return await data.SaveChangesAsync();
        });

    /// <summary>Does everything that waits in the outbox and is due, and what that leaves behind; gives the number of messages done.</summary>
    public async Task<int> RunOutboxAsync()
    {
        var worker = Services.GetRequiredService<OutboxWorker>();
        var (all, last) = (0, -1);
        while (last != 0)
        {
            last = await worker.DrainOnceAsync(CancellationToken.None);
            all += last;
        }

        return all;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Disk.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Storage, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        // Outside Development css and js answer empty without this.
        builder.UseStaticWebAssets();
        builder.UseSetting("Storage:Root", Storage);
        builder.UseSetting("Demo:Seed", "false");
        builder.UseSetting("Outbox:Enabled", "false");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (key, value) in _database!.Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureServices(services =>
            services
                .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
                .Replace(ServiceDescriptor.Singleton<SharedFlush>(Disk))
        );
    }

    private static IEnumerable<object> Rows(object thing) =>
        thing is Side side ? [side.Institution, .. side.People] : [thing];
}
