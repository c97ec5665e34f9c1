using System.Globalization;
using AcademicExchange.Platform.Languages;
using CsvHelper;
using CsvHelper.Configuration;

namespace AcademicExchange.Features.Institutions.Import;

/// <summary>One row of a file.</summary>
/// <param name="Line">Where it begins; the head is line 1.</param>
/// <param name="Cells">By the name of their column.</param>
/// <param name="IsLonger">It has cells beyond the head, as where a comma stands in a name without quotation marks.</param>
internal sealed record CsvRow(int Line, Dictionary<string, string> Cells, bool IsLonger);

/// <summary>The rows of a CSV text whose author may have used a comma, a semicolon or a tab.</summary>
internal static class CsvText
{
    /// <summary>Cleaned cells by the name of their column in small letters, each row with its line; the first row is the head.</summary>
    /// <exception cref="BadDataException">A quotation mark is never closed, or stands where none may.</exception>
    public static (IReadOnlyList<string> Head, IReadOnlyList<CsvRow> Rows) Read(
        string text,
        int most
    )
    {
        text = text.TrimStart('\uFEFF');
        using var reader = new StringReader(text);
        using var csv = new CsvParser(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = Separator(text) }
        );
        if (!csv.Read())
        {
            return ([], []);
        }

        var head = csv.Record!.Select(name => CleanText.Of(name).ToLowerInvariant()).ToList();
        var rows = new List<CsvRow>();
        while (rows.Count <= most && csv.Read())
        {
            var record = csv.Record!;
            var cells = new Dictionary<string, string>();
            foreach (var (name, cell) in head.Zip(record))
            {
                cells.TryAdd(name, CleanText.Of(Plain(cell)));
            }

            var isLonger = record.Skip(head.Count).Any(cell => CleanText.Of(cell).Length > 0);
            if (isLonger || cells.Values.Any(cell => cell.Length > 0))
            {
                // The parser stands at the last line of a row whose quoted cells break.
                var breaks = record.Sum(cell => cell.Count(c => c == '\n'));
                rows.Add(new CsvRow(csv.RawRow - breaks, cells, isLonger));
            }
        }

        return (head, rows);
    }

    /// <summary>Our own exports put an apostrophe before what looks like a formula: it comes off again.</summary>
    private static string Plain(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && "=+-@".Contains(cell[1]) ? cell[1..] : cell;

    private static string Separator(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var head = end < 0 ? text : text[..end];
        return new[] { ",", ";", "\t" }.MaxBy(mark => head.Split(mark).Length)!;
    }
}
