using AcademicExchange.Data;
using Npgsql;

namespace AcademicExchange.Tests.Support;

/// <summary>A database on the server that tests/run.sh started; dropped at the end.</summary>
internal sealed class PostgresTestDatabase(string name) : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    // One CREATE DATABASE at a time: the template may have one reader only.
    private static readonly SemaphoreSlim Copying = new(1);

    private static string Server =>
        Environment.GetEnvironmentVariable("TEST_POSTGRES")
        ?? throw new InvalidOperationException("TEST_POSTGRES is not set; use tests/run.sh");

    public override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>
        {
            ["Database:Provider"] = "Postgres",
            ["ConnectionStrings:Exchange"] = ConnectionTo(name),
        };

    public static async Task<TestDatabase> CopyAsync()
    {
        var template = await Template.Value;
        var name = NewName();
        await Copying.WaitAsync();
        try
        {
            await RunAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            Copying.Release();
        }

        return new PostgresTestDatabase(name);
    }

    public static async Task<PostgresTestDatabase> EmptyAsync()
    {
        var name = NewName();
        await RunAsync($"CREATE DATABASE {name}");
        return new PostgresTestDatabase(name);
    }

    public override async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionTo(name)));
        await RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await base.DisposeAsync();
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var name = NewName();
        await RunAsync($"CREATE DATABASE {name}");
        await using (var app = new AppFactory(new Kept(name)))
        {
            await app.InitializeAsync();
        }

        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionTo(name)));
        return name;
    }

    private static string NewName() => "t" + Guid.CreateVersion7().ToString("N");

    private static string ConnectionTo(string database) =>
        // As the program will have it: a pool goes by its string.
        PostgresPlanner.Tuned(
            new NpgsqlConnectionStringBuilder(Server)
            {
                Database = database,
                MaxPoolSize = 40,
            }.ConnectionString
        );

    private static async Task RunAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The template outlives the program that filled it; it goes with the server.</summary>
    private sealed class Kept(string name) : TestDatabase
    {
        public override IReadOnlyDictionary<string, string> Settings { get; } =
            new PostgresTestDatabase(name).Settings;
    }
}
