using System.Text.RegularExpressions;

namespace AcademicExchange.Tests.Support;

/// <summary>The sources of the house, for guards that read them.</summary>
internal static partial class SourceFiles
{
    /// <summary>Path from the root, and text, of the hand-written files below a folder.</summary>
    public static IEnumerable<(string Path, string Text)> In(
        string folder,
        params string[] patterns
    ) =>
        patterns
            .SelectMany(pattern =>
                Directory.EnumerateFiles(
                    Approved.PathOf(folder),
                    pattern,
                    SearchOption.AllDirectories
                )
            )
            .Where(path => !NotOurs().IsMatch(path))
            .Order(StringComparer.Ordinal)
            .Select(path =>
                (Path.GetRelativePath(Approved.PathOf(""), path), File.ReadAllText(path))
            );

    /// <summary>The same without comments.</summary>
    public static IEnumerable<(string Path, string Text)> Code(
        string folder,
        params string[] patterns
    ) => In(folder, patterns).Select(file => (file.Path, Comments().Replace(file.Text, "")));

    [GeneratedRegex("/(obj|bin|vendor|Migrations|Compiled|node_modules|storage)/")]
    private static partial Regex NotOurs();

    [GeneratedRegex(@"(?<!:)//.*$|@\*.*?\*@", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
