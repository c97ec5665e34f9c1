using Microsoft.Data.Sqlite;

namespace AcademicExchange.Tests.Support;

/// <summary>The program's own SQLite file in the storage folder.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<byte[]>> Template = new(MakeTemplateAsync);

    public override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Database:Provider"] = "Sqlite" };

    public static async Task<TestDatabase> CopyAsync(string storage)
    {
        await File.WriteAllBytesAsync(FileIn(storage), await Template.Value);
        return new SqliteTestDatabase();
    }

    private static string FileIn(string storage) => Path.Combine(storage, "exchange.db");

    private static async Task<byte[]> MakeTemplateAsync()
    {
        await using var app = new AppFactory(new SqliteTestDatabase());
        await app.InitializeAsync();
        var copy = Path.Combine(app.Storage, "template.db");
        await using var connection = new SqliteConnection($"Data Source={FileIn(app.Storage)}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        await command.ExecuteNonQueryAsync();
        return await File.ReadAllBytesAsync(copy);
    }
}
