using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AcademicExchange.Benchmarks.Barest;

/// <summary>Plain SQL on the SQLite file that the program serves.</summary>
public sealed class BarestDatabase(string connectionString)
{
    public async Task<List<T>> ListAsync<T>(
        string query,
        Func<DbDataReader, T> row,
        params (string Name, object Value)[] parameters
    )
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        List<T> all = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            all.Add(row(reader));
        }

        return all;
    }
}
