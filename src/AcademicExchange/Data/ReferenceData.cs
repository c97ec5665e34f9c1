using System.Globalization;
using System.Reflection;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace AcademicExchange.Data;

/// <summary>
/// The reference data that ships with the program (Data/Reference, sources in SOURCES.md). Loaded once into empty tables: what people
/// edit afterwards is theirs.
/// </summary>
public sealed class ReferenceData
{
    public async Task LoadAsync(AppDbContext data, CancellationToken cancel = default)
    {
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>The rows of a shipped CSV file by header name.</summary>
    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Reference." + file)
            ?? throw new FileNotFoundException("Reference data " + file);
        using var reader = new StreamReader(stream, Encoding.UTF8);
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
}
