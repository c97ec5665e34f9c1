using System.Data.Common;
using AcademicExchange.Data;
using AcademicExchange.Features.Visits;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>
/// Visits of the University of Tabriz, copied by SQLite itself from one of the demonstration: five states of which each has a fifth, other
/// days, hardly any awaited. Columns are those of the model, so the copies follow it.
/// </summary>
internal sealed class ManyVisits(AppDbContext data)
{
    private const string State =
        "CASE n.i % 5 WHEN 0 THEN 'AtHost' WHEN 1 THEN 'OnSite' WHEN 2 THEN 'Closed' WHEN 3 THEN 'Cancelled' ELSE 'Confirmed' END";

    private const string Created = "datetime('2015-01-01', '+' || n.i || ' hours')";
    private const string First = "date('2020-01-01', '+' || (n.i * 7919 % 3000) || ' days')";
    private const string Last = "date('2020-01-01', '+' || (n.i * 7919 % 3000 + 20) || ' days')";

    /// <summary>Adds the copies of these numbers, both included.</summary>
    public async Task AddAsync(int from, int to)
    {
        var model = await data
            .Visits.Where(visit =>
                visit.State == VisitState.Closed
                && data.Institutions.Any(one =>
                    one.Id == visit.HomeInstitutionId && one.Slug == ManyAgreements.Owner
                )
            )
            .Select(visit => visit.Id)
            .FirstAsync();
        await data.Database.OpenConnectionAsync();
        await CopyAsync(
            typeof(Visit),
            "t.\"Id\" = $model",
            new()
            {
                ["Id"] = Key("21"),
                ["Number"] = "printf('VX-B-%06d', n.i)",
                ["State"] = State,
                ["CreatedUtc"] = Created,
                ["FirstDay"] = First,
                ["LastDay"] = Last,
                ["AgreementPlaceId"] = "NULL",
                // A word that one in two hundred has, and one that all have.
                ["Search"] = "printf('vx b %06d films subject%03d', n.i, n.i % 200)",
            }
        );
        await CopyAsync(
            typeof(VisitSide),
            "t.\"VisitId\" = $model",
            new()
            {
                ["Id"] = Key("CASE WHEN t.\"IsHome\" THEN 22 ELSE 23 END"),
                ["VisitId"] = Key("21"),
                ["State"] = State,
                ["CreatedUtc"] = Created,
                ["FirstDay"] = First,
                ["LastDay"] = Last,
            }
        );
        await RunAsync("ANALYZE");
        await RunAsync("PRAGMA wal_checkpoint(TRUNCATE)");

        Task CopyAsync(Type type, string where, Dictionary<string, string> changed)
        {
            var entity = data.Model.FindEntityType(type)!;
            var columns = entity
                .GetTableMappings()
                .Single()
                .Table.Columns.Select(column => column.Name)
                .ToList();
            return RunAsync(
                $"""
                INSERT INTO "{entity.GetTableName()}" ({string.Join(
                    ", ",
                    columns.Select(Quoted)
                )})
                WITH RECURSIVE n(i) AS (SELECT {Text(
                    from
                )} UNION ALL SELECT i + 1 FROM n WHERE i < {Text(to)})
                SELECT {string.Join(
                    ", ",
                    columns.Select(name => changed.GetValueOrDefault(name, "t." + Quoted(name)))
                )}
                FROM n JOIN "{entity.GetTableName()}" AS t ON {where}
                """,
                model
            );
        }
    }

    private async Task RunAsync(string statement, Guid? model = null)
    {
        await using DbCommand command = data.Database.GetDbConnection().CreateCommand();
        command.CommandTimeout = 600;
        command.CommandText = statement;
        if (model is { } key)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("$model", key);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    private static string Key(string kind) => $"printf('%08X-0000-7000-8000-%012X', n.i, {kind})";

    private static string Quoted(string name) => $"\"{name}\"";

    private static string Text(int number) => FormattableString.Invariant($"{number}");
}
