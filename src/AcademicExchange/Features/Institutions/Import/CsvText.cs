using System.Globalization;
using AcademicExchange.Platform.Languages;
using CsvHelper;
using CsvHelper.Configuration;

namespace AcademicExchange.Features.Institutions.Import;

/// <summary>The rows of a CSV text whose author may have used a comma, a semicolon or a tab.</summary>
internal static class CsvText
{
    /// <summary>Cleaned cells by the name of their column in small letters, each row with its line; the first row is the head.</summary>
    /// <exception cref="BadDataException">A quotation mark is never closed, or stands where none may.</exception>
    public static (
        IReadOnlyList<string> Head,
        IReadOnlyList<(int Line, Dictionary<string, string> Cells)> Rows
    ) Read(string text, int most)
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
        var rows = new List<(int, Dictionary<string, string>)>();
        while (rows.Count <= most && csv.Read())
        {
            var cells = new Dictionary<string, string>();
            foreach (var (name, cell) in head.Zip(csv.Record!))
            {
                cells.TryAdd(name, CleanText.Of(Plain(cell)));
            }

            if (cells.Values.Any(cell => cell.Length > 0))
            {
                rows.Add((csv.RawRow, cells));
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
