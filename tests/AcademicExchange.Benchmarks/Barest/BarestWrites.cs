using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Barest;

/// <summary>The limit of a write: EF Core, one row of a table with two more indexes, a new context for each.</summary>
/// <param name="folder">Where its database file is made.</param>
/// <param name="synchronous">"NORMAL" loses the last writes at a power cut, "FULL" loses none.</param>
internal sealed class BarestWrites(string folder, string synchronous) : IDisposable
{
    private readonly string _connection =
        $"Data Source={Path.Combine(folder, $"barest-{synchronous}.db")};Default Timeout=30";

    private ServiceProvider? _services;

    public async Task StartAsync()
    {
        var services = new ServiceCollection();
        services.AddDbContext<RowContext>(options =>
            options.UseSqlite(_connection).AddInterceptors(new Pragma(synchronous))
        );
        _services = services.BuildServiceProvider();
        await using var scope = _services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<RowContext>();
        await data.Database.EnsureCreatedAsync();
    }

    public async Task WriteAsync(int writer)
    {
        await using var scope = _services!.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<RowContext>();
        data.Add(
            new Row
            {
                Id = Guid.CreateVersion7(),
                Owner = writer,
                Text = "A line that somebody wrote.",
            }
        );
        await data.SaveChangesAsync();
    }

    public void Dispose()
    {
        _services?.Dispose();
        SqliteConnection.ClearAllPools();
    }

    public sealed class Row
    {
        public required Guid Id { get; init; }
        public required int Owner { get; init; }
        public required string Text { get; init; }
    }

    public sealed class RowContext(DbContextOptions<RowContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Row>().HasIndex(row => row.Owner);
            modelBuilder.Entity<Row>().HasIndex(row => row.Text);
        }
    }

    private sealed class Pragma(string synchronous)
        : Microsoft.EntityFrameworkCore.Diagnostics.DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(
            System.Data.Common.DbConnection connection,
            Microsoft.EntityFrameworkCore.Diagnostics.ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous};";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
