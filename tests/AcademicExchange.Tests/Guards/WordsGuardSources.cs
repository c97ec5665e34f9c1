using System.Text;
using System.Text.RegularExpressions;

namespace AcademicExchange.Tests.Guards;

/// <summary>The source tree as the guards read it: found upwards from the test assembly.</summary>
internal static partial class WordsGuardSources
{
    private static readonly string Top = FindTop(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Files of the program, with their path from its folder and their text without comment lines; built and generated ones left out.</summary>
    public static IEnumerable<(string Path, string Text)> Files(params string[] endings)
    {
        var program = Path.Combine(Top, "src", "AcademicExchange");
        return Directory
            .EnumerateFiles(program, "*", SearchOption.AllDirectories)
            .Select(file =>
                (Full: file, Path: Path.GetRelativePath(program, file).Replace('\\', '/'))
            )
            .Where(file =>
                endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal))
            )
            .Where(file => !BuiltFile.IsMatch(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, Comment.Replace(File.ReadAllText(file.Full), "")));
    }

    /// <summary>The second words of the lines in WordsGuard.allowed.txt that begin with this first word.</summary>
    public static IReadOnlyCollection<string> Allowed(string kind) =>
        [
            .. File.ReadLines(
                    Path.Combine(
                        Top,
                        "tests",
                        "AcademicExchange.Tests",
                        "Guards",
                        "WordsGuard.allowed.txt"
                    )
                )
                .Select(line =>
                    line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
                .Where(words => words.Length == 2 && words[0] == kind)
                .Select(words => words[1]),
        ];

    /// <summary>
    /// Every quoted text that looks like a key of one of these areas, or is asked of the words at once. What is put in at run time stands as *:
    /// $"Calendar.Weekday.{day}", "Shell.Theme." + choice and label-key="Agreement.State.@state".
    /// </summary>
    public static IEnumerable<string> KeysIn(string source, IReadOnlySet<string> areas)
    {
        for (
            var at = source.IndexOf('"');
            at >= 0 && at + 1 < source.Length;
            at = source.IndexOf('"', at + 1)
        )
        {
            var start = KeyStart.Match(source, at + 1);
            if (
                start.Success && (areas.Contains(start.Groups["area"].Value) || IsAsked(source, at))
            )
            {
                var key = Read(
                    source,
                    at + 1,
                    interpolated: at > 0 && (source[at - 1] == '$' || source[at - 1] == '@')
                );
                if (key is not null)
                {
                    yield return key;
                }
            }
        }
    }

    private static bool IsAsked(string source, int at) =>
        Asking.IsMatch(source[Math.Max(0, at - 60)..at]);

    private static string? Read(string source, int at, bool interpolated)
    {
        var key = new StringBuilder();
        while (at < source.Length && source[at] != '"')
        {
            if (interpolated && source[at] == '{')
            {
                at = Skip(source, at, '{', '}');
                key.Append('*');
            }
            else if (source[at] == '@')
            {
                at =
                    source[at + 1] == '('
                        ? Skip(source, at + 1, '(', ')')
                        : at + RazorName.Match(source, at).Length;
                key.Append('*');
            }
            else
            {
                key.Append(source[at++]);
            }
        }

        // A text that ends in a dot is put together with what follows it.
        var whole = key.ToString();
        whole = whole.EndsWith('.') ? whole + "*" : whole;
        return KeyForm.IsMatch(whole) ? whole : null;
    }

    private static int Skip(string source, int at, char open, char close)
    {
        var depth = 0;
        do
        {
            depth += source[at] == open ? 1 : 0;
            depth -= source[at] == close ? 1 : 0;
            at++;
        } while (depth > 0 && at < source.Length);

        return at;
    }

    private static string FindTop(DirectoryInfo? folder)
    {
        while (
            folder is not null
            && !File.Exists(Path.Combine(folder.FullName, "AcademicExchange.sln"))
        )
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException("No AcademicExchange.sln above the tests.");
    }

    [GeneratedRegex(
        "(^|/)(bin|obj|storage|wwwroot|Migrations|Compiled)/",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex BuiltFile { get; }

    [GeneratedRegex(@"\G(?<area>[A-Z][A-Za-z0-9]*)\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyStart { get; }

    [GeneratedRegex(
        @"(\b(T|_?[wW]ords)(\[|\.(Get|Count)\([^""]*)|-key=)[$@]*\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Asking { get; }

    [GeneratedRegex(@"\G@[A-Za-z_][A-Za-z0-9_]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RazorName { get; }

    [GeneratedRegex(
        @"^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9*_-]+)+\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex KeyForm { get; }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Comment { get; }
}
