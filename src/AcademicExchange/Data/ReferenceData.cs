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
        await AddAsync(data.IscedFields, ReferenceRows.IscedFields);
        await AddAsync(data.Levels, ReferenceRows.Levels);
        await AddAsync(data.Currencies, ReferenceRows.Currencies);
        await AddAsync(data.Cities, ReferenceRows.Cities);
        await AddAsync(
            data.Institutions,
            () => ReferenceRows.Institutions(clock.GetUtcNow().UtcDateTime)
        );
        await AddAsync(data.WeekendPeriods, ReferenceRows.Weekends);
        await AddAsync(data.Holidays, ReferenceRows.Holidays);
        await AddAsync(data.ClauseTemplates, ReferenceClauses.All);
        // A rule that a later version brings joins those that are there; what people made of the others is theirs.
        var known = await data.ChecklistRules.Select(rule => rule.Key).ToListAsync(cancel);
        data.ChecklistRules.AddRange(ReferenceJourneys.Rules().ExceptBy(known, rule => rule.Key));
        await AddAsync(
            data.TravelRoutes,
            () => ReferenceJourneys.Routes(clock.GetUtcNow().UtcDateTime)
        );

        async Task AddAsync<T>(DbSet<T> table, Func<IEnumerable<T>> rows)
            where T : class
        {
            if (!await table.AnyAsync(cancel))
            {
                table.AddRange(rows());
            }
        }
    }

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
