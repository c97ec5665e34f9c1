using System.Globalization;
using System.Reflection;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>
/// The reference data that ships with the program (Data/Reference, sources in SOURCES.md). Loaded once into empty tables: what people
/// edit afterwards is theirs.
/// </summary>
public sealed class ReferenceData(TimeProvider clock)
{
    public async Task LoadAsync(AppDbContext data, CancellationToken cancel = default)
    {
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        await StartLock.TakeAsync(data, cancel);
        await AddMissingAsync(data, cancel);
        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        data.ChangeTracker.Clear();
    }

    private async Task AddMissingAsync(AppDbContext data, CancellationToken cancel)
    {
        (string Table, Action Fill)[] once =
        [
            Once(data.IscedFields, ReferenceRows.IscedFields),
            Once(data.Levels, ReferenceRows.Levels),
            Once(data.Currencies, ReferenceRows.Currencies),
            Once(data.Cities, ReferenceRows.Cities),
            Once(
                data.Institutions,
                () => ReferenceRows.Institutions(clock.GetUtcNow().UtcDateTime)
            ),
            Once(data.WeekendPeriods, ReferenceRows.Weekends),
            Once(data.Holidays, ReferenceRows.Holidays),
            Once(data.ClauseTemplates, ReferenceClauses.All),
            Once(data.TravelRoutes, () => ReferenceJourneys.Routes(clock.GetUtcNow().UtcDateTime)),
        ];
        var empty = await EmptyAsync(data, once.Select(one => one.Table), cancel);
        foreach (var (_, fill) in once.Where(one => empty.Contains(one.Table)))
        {
            fill();
        }

        // A rule that a later version brings joins those that are there; what people made of the others is theirs.
        var known = await data.ChecklistRules.Select(rule => rule.Key).ToListAsync(cancel);
        data.ChecklistRules.AddRange(ReferenceJourneys.Rules().ExceptBy(known, rule => rule.Key));

        static (string, Action) Once<T>(DbSet<T> table, Func<IEnumerable<T>> rows)
            where T : class => (table.EntityType.GetTableName()!, () => table.AddRange(rows()));
    }

    /// <summary>Those of these tables that are empty, in one statement: EF would translate one for each, at each start.</summary>
    private static Task<List<string>> EmptyAsync(
        AppDbContext data,
        IEnumerable<string> tables,
        CancellationToken cancel
    ) =>
        data
            .Database.SqlQueryRaw<string>(
                string.Join(
                    " UNION ALL ",
                    tables.Select(table =>
                        $"SELECT '{table}' AS \"Value\" WHERE NOT EXISTS (SELECT 1 FROM \"{table}\")"
                    )
                )
            )
            .ToListAsync(cancel);

    /// <summary>The rows of a shipped CSV file by header name.</summary>
    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) =>
        Rows(Open(file));

    /// <summary>The rows of a CSV by header name; the stream is closed.</summary>
    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(Stream file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        var rows = new List<IReadOnlyDictionary<string, string>>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add(
                csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name) ?? "")
            );
        }

        return rows;
    }

    internal static Stream Open(string file) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("Reference." + file)
        ?? throw new FileNotFoundException("Reference data " + file);
}
