using System.Globalization;
using System.Runtime.InteropServices;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>Lines of a Markdown table on standard output.</summary>
internal static class Report
{
    /// <summary>When, on what, and how busy it was: figures of a busy machine say nothing.</summary>
    public static void Machine()
    {
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "?";
        Line(
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, load {load}"
        );
    }

    public static void Part(string name) => Line($"\n## {name}\n");

    public static void Head(params string[] cells)
    {
        // A table begins after an empty line.
        Line($"");
        Row(cells);
        Row([.. cells.Select(_ => "---")]);
    }

    public static void Row(params string[] cells) => Line($"| {string.Join(" | ", cells)} |");

    public static void Line(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number with as many digits as it deserves.</summary>
    public static string Number(double value) =>
        value.ToString(
            value switch
            {
                >= 100 => "#,0",
                >= 10 => "0.0",
                _ => "0.00",
            },
            CultureInfo.InvariantCulture
        );
}
