using System.Data;
using System.Data.Common;
using AcademicExchange.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>Rows that the database copies by itself. Columns are those of the model, so the copies follow it.</summary>
internal sealed class RowCopies(AppDbContext data)
{
    public Dialect Says { get; } = Dialect.Of(data.Database);

    /// <summary>One copy for each number, n.i, of the rows, t, that are to be copied.</summary>
    /// <param name="type">Of the rows.</param>
    /// <param name="numbers">From and to, both included.</param>
    /// <param name="which">Which rows.</param>
    /// <param name="changed">Columns that differ, by what.</param>
    /// <param name="beside">What is joined beside the number.</param>
    /// <param name="parameters">Of these texts.</param>
    public Task CopyAsync(
        Type type,
        (int From, int To) numbers,
        string which,
        Dictionary<string, string> changed,
        string beside,
        params (string Name, object Value)[] parameters
    )
    {
        var entity = data.Model.FindEntityType(type)!;
        var table = Quoted(entity.GetTableName()!);
        var columns = entity
            .GetTableMappings()
            .Single()
            .Table.Columns.Select(column => column.Name)
            .ToList();
        return RunAsync(
            $"""
            INSERT INTO {table} ({string.Join(", ", columns.Select(Quoted))})
            WITH RECURSIVE n(i) AS (SELECT {Text(
                numbers.From
            )} UNION ALL SELECT i + 1 FROM n WHERE i < {Text(numbers.To)})
            SELECT {string.Join(
                ", ",
                columns.Select(name => changed.GetValueOrDefault(name, "t." + Quoted(name)))
            )}
            FROM n {beside} JOIN {table} AS t ON {which}
            """,
            parameters
        );
    }

    public async Task RunAsync(string statement, params (string Name, object Value)[] parameters)
    {
        if (data.Database.GetDbConnection().State != ConnectionState.Open)
        {
            await data.Database.OpenConnectionAsync();
        }

        await using DbCommand command = data.Database.GetDbConnection().CreateCommand();
        command.Transaction = data.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = 600;
        command.CommandText = statement;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Statistics and the like, which come by themselves where rows come one by one.</summary>
    public async Task SettleAsync()
    {
        foreach (var statement in Says.Settle)
        {
            await RunAsync(statement);
        }
    }

    public static string Text(int number) => FormattableString.Invariant($"{number}");

    private static string Quoted(string name) => $"\"{name}\"";
}
