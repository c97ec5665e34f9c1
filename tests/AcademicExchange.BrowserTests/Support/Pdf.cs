using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>PDFs as a story meets them: one to attach, and what a downloaded one says.</summary>
internal static partial class Pdf
{
    /// <summary>Stands in for what a scanner makes; told by its first bytes.</summary>
    public static readonly byte[] Scan = "%PDF-1.4\n%%EOF\n"u8.ToArray();

    private static readonly string[] Marks = ["\u202A", "\u202B", "\u202C", "\u200E", "\u200F"];

    /// <summary>In reading order, white space made single, without marks of direction.</summary>
    public static async Task<string> TextAsync(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext", ["-", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var read = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        var text = Marks.Aggregate(
            await read,
            (all, mark) => all.Replace(mark, "", StringComparison.Ordinal)
        );
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether the text has these words and numbers one after the other; the tool turns lines of Persian with numbers round.</summary>
    public static bool Says(string text, string said)
    {
        var (all, wanted) = (Parts(text).ToList(), Parts(said).ToList());
        return Has(wanted) || Has(wanted.AsEnumerable().Reverse());

        bool Has(IEnumerable<string> parts) =>
            $" {string.Join(' ', all)} ".Contains(
                $" {string.Join(' ', parts)} ",
                StringComparison.Ordinal
            );
    }

    private static IEnumerable<string> Parts(string text) =>
        WordOrNumber().Matches(text).Select(part => part.Value);

    [GeneratedRegex(@"[\p{L}\p{M}\u200C]+|\p{Nd}+")]
    private static partial Regex WordOrNumber();
}
