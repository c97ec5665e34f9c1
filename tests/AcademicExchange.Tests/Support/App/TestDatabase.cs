namespace AcademicExchange.Tests.Support;

/// <summary>
/// A database of a test class of its own, copied from a template that was migrated and filled with the reference data once a run.
/// SQLite, or PostgreSQL where TEST_DATABASE=Postgres and TEST_POSTGRES holds a connection string of a user who may create databases.
/// </summary>
internal abstract class TestDatabase : IAsyncDisposable
{
    public static bool IsPostgres { get; } =
        string.Equals(
            Environment.GetEnvironmentVariable("TEST_DATABASE"),
            "Postgres",
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>Settings of the program that lead to this database.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <param name="storage">The storage folder of the program that will use it.</param>
    public static async Task<TestDatabase> CreateAsync(string storage) =>
        IsPostgres
            ? await PostgresTestDatabase.CopyAsync()
            : await SqliteTestDatabase.CopyAsync(storage);

    /// <summary>Without tables: for tests of the first start.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync() =>
        IsPostgres ? await PostgresTestDatabase.EmptyAsync() : new SqliteTestDatabase();

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
