using System.Data.Common;
using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>
/// Agreements of the University of Tabriz, copied by SQLite itself from one of the demonstration: titles in three languages, other
/// partners, five states of which each has a fifth; in negotiation the partner is awaited. Columns are those of the model, so the copies follow it.
/// </summary>
internal sealed class ManyAgreements(AppDbContext data)
{
    public const string Owner = "university-of-tabriz";

    /// <summary>So many of the copies have a text; it would be most of the file.</summary>
    public const int WithText = 200;

    private const string State =
        "CASE n.i % 5 WHEN 0 THEN 'InForce' WHEN 1 THEN 'InNegotiation' WHEN 2 THEN 'Expired' WHEN 3 THEN 'Terminated' ELSE 'Signed' END";

    private const string Number = "printf('AX-B-%06d', n.i)";
    private const string Created = "datetime('2015-01-01', '+' || n.i || ' hours')";
    private const string Ends = "date('2028-01-01', '+' || (n.i * 7919 % 3000) || ' days')";
    private const string Awaited = "t.\"Order\" = 1 AND n.i % 5 = 1";
    private const string Waiting = "t.\"Order\" = 0 AND n.i % 5 = 1";

    /// <summary>The key of the nth copy.</summary>
    public static Guid IdOf(int number) =>
        Guid.Parse(FormattableString.Invariant($"{number:X8}-0000-7000-8000-000000000001"));

    /// <summary>Adds the copies of these numbers, both included.</summary>
    public async Task AddAsync(int from, int to)
    {
        var model = await data
            .Agreements.Where(found =>
                found.State == AgreementState.InForce
                && found.Kind == AgreementKind.StudentExchange
                && found.Parties.Any(party =>
                    party.Order == 0
                    && data.Institutions.Any(one =>
                        one.Id == party.InstitutionId && one.Slug == Owner
                    )
                )
            )
            .FirstAsync();
        var partner = await data.Set<AgreementParty>()
            .Where(party => party.AgreementId == model.Id && party.Order == 1)
            .Select(party => party.InstitutionId)
            .SingleAsync();
        await data.Database.OpenConnectionAsync();
        await using var transaction = await data.Database.BeginTransactionAsync();
        var titles = await WriteTitlesAsync();
        await CopyAsync(typeof(Agreement), $"t.\"Id\" = $model", Agreement());
        await CopyAsync(typeof(AgreementParty), "t.\"AgreementId\" = $model", Party());
        await CopyAsync(
            typeof(AgreementVersion),
            $"t.\"AgreementId\" = $model AND t.\"No\" = {Text(model.SharedVersionNo)} AND t.\"SentUtc\" IS NOT NULL AND n.i <= {Text(WithText)}",
            new()
            {
                ["Id"] = Key("3"),
                ["AgreementId"] = Key("1"),
                // The places of the text are between the parties of the copy.
                ["Text"] = "replace(t.\"Text\", lower($partner), lower(w.\"Partner\"))",
            }
        );
        await RunAsync("DROP TABLE \"BenchTitles\"");
        await transaction.CommitAsync();
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
                INSERT INTO "{entity.GetTableName()}" ({string.Join(", ", columns.Select(Quoted))})
                WITH RECURSIVE n(i) AS (SELECT {Text(
                    from
                )} UNION ALL SELECT i + 1 FROM n WHERE i < {Text(to)})
                SELECT {string.Join(
                    ", ",
                    columns.Select(name => changed.GetValueOrDefault(name, "t." + Quoted(name)))
                )}
                FROM n JOIN "BenchTitles" AS w ON w."N" = n.i * 7919 % {Text(
                    titles
                )} JOIN "{entity.GetTableName()}" AS t ON {where}
                """,
                ("$model", model.Id),
                ("$partner", partner)
            );
        }
    }

    private static Dictionary<string, string> Agreement() =>
        new()
        {
            ["Id"] = Key("1"),
            ["Number"] = Number,
            ["State"] = State,
            ["CreatedUtc"] = Created,
            ["StateSinceUtc"] = Created,
            ["EndsOn"] = Ends,
            ["RemindEndOn"] = "'2027-12-01'",
            ["ReviewOn"] = "NULL",
            ["ParentId"] = "NULL",
            ["IsPublished"] = "0",
            ["IsDemo"] = "0",
            ["Title_En"] = "w.\"En\"",
            ["Title_Fa"] = "w.\"Fa\"",
            ["Title_Az"] = "w.\"Az\"",
            ["Search"] = "printf('ax b %06d ', n.i) || w.\"Search\"",
        };

    private static Dictionary<string, string> Party() =>
        new()
        {
            ["Id"] = Key("t.\"Order\" + 10"),
            ["AgreementId"] = Key("1"),
            ["InstitutionId"] =
                "CASE t.\"Order\" WHEN 0 THEN t.\"InstitutionId\" ELSE w.\"Partner\" END",
            ["Number"] = Number,
            ["State"] = State,
            ["CreatedUtc"] = Created,
            ["EndsOn"] = Ends,
            ["AwaitedRole"] = $"CASE WHEN {Awaited} THEN 'InternationalOfficer' END",
            ["AwaitedSinceUtc"] = $"CASE WHEN {Awaited} THEN {Created} END",
            ["DueOn"] = $"CASE WHEN {Awaited} THEN '2027-12-20' END",
            ["RemindOn"] = $"CASE WHEN {Awaited} THEN '2027-12-16' END",
            ["WaitsSinceUtc"] = $"CASE WHEN {Waiting} THEN {Created} END",
        };

    /// <summary>Titles and partners in all combinations, with what is searched, folded as the program folds it; gives how many.</summary>
    private async Task<int> WriteTitlesAsync()
    {
        await RunAsync(
            "CREATE TEMP TABLE \"BenchTitles\" (\"N\" INTEGER PRIMARY KEY, \"Partner\" TEXT, \"En\" TEXT, \"Fa\" TEXT, \"Az\" TEXT, \"Search\" TEXT)"
        );
        var owner = await data.Institutions.SingleAsync(one => one.Slug == Owner);
        var partners = await data
            .Institutions.Where(one => one.Country == Country.AZ)
            .OrderBy(one => one.Slug)
            .ToListAsync();
        var rows = BenchTitles
            .All()
            .SelectMany(title => partners.Select(partner => (title, partner)));
        var number = 0;
        foreach (var (title, partner) in rows)
        {
            await RunAsync(
                "INSERT INTO \"BenchTitles\" VALUES ($n, $partner, $en, $fa, $az, $search)",
                ("$n", number++),
                ("$partner", partner.Id),
                ("$en", title.En!),
                ("$fa", title.Fa!),
                ("$az", title.Az!),
                (
                    "$search",
                    SearchKey.ForIndex(
                        string.Join(' ', title.Joined(), owner.Name.Joined(), partner.Name.Joined())
                    )
                )
            );
        }

        return number;
    }

    private async Task RunAsync(string statement, params (string Name, object Value)[] parameters)
    {
        await using DbCommand command = data.Database.GetDbConnection().CreateCommand();
        command.Transaction = data.Database.CurrentTransaction is { } current
            ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(
                current
            )
            : null;
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

    private static string Key(string kind) => $"printf('%08X-0000-7000-8000-%012X', n.i, {kind})";

    private static string Quoted(string name) => $"\"{name}\"";

    private static string Text(int number) => FormattableString.Invariant($"{number}");
}
