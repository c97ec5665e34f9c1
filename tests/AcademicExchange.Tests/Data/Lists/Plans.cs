using System.Globalization;
using AcademicExchange.Data;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>Many rows made by the database itself, and how it would answer a query.</summary>
internal static class Plans
{
    /// <summary>The plan by which the database would answer, in one text.</summary>
    public static async Task<string> OfAsync<T>(AppDbContext data, IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText =
            (data is SqliteAppDbContext ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        await data.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(reader.FieldCount - 1));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Copies each row of a table so many times; n.i is the number of the copy, t the row.</summary>
    public static Task CopyAsync(
        AppDbContext data,
        Type type,
        int count,
        Dictionary<string, string> changed
    )
    {
        var entity = data.Model.FindEntityType(type)!;
        var columns = entity.GetTableMappings().Single().Table.Columns.Select(c => c.Name).ToList();
        var values = columns.Select(name => changed.GetValueOrDefault(name, $"t.\"{name}\""));
        var copy = $"""
            INSERT INTO "{entity.GetTableName()}" ({string.Join(
                ", ",
                columns.Select(name => $"\"{name}\"")
            )})
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
            SELECT {string.Join(", ", values)} FROM "{entity.GetTableName()}" AS t CROSS JOIN n
            """;
        return data.Database.ExecuteSqlRawAsync(copy);
    }

    /// <summary>A key of the nth copy, in the spelling of the database.</summary>
    public static string Key(bool lite, string kind) =>
        lite
            ? $"printf('%08X-0000-7000-8000-%012X', n.i, {kind})"
            : $"(lpad(to_hex(n.i), 8, '0') || '-0000-7000-8000-' || lpad(to_hex({kind}), 12, '0'))::uuid";

    public static string Key(bool lite, Guid key) =>
        lite ? $"'{key.ToString().ToUpper(CultureInfo.InvariantCulture)}'" : $"'{key}'::uuid";
}
