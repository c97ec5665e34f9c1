using System.Runtime.CompilerServices;

namespace AcademicExchange.Tests.Support;

/// <summary>
/// Texts that people have read and approved. A test compares what it made with the file; UPDATE_DOCS=1 writes the file instead, and
/// the difference is then read in review.
/// </summary>
internal static class Approved
{
    private static readonly string Root = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(Here())!, "../../..")
    );

    private static bool Updates => Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";

    /// <summary>A file under tests/AcademicExchange.Tests/Approved.</summary>
    public static void Matches(string name, string actual) =>
        Compare(Path.Combine(Root, "tests/AcademicExchange.Tests/Approved", name), actual);

    /// <summary>A generated page under docs.</summary>
    public static void MatchesDocs(string name, string actual) =>
        Compare(Path.Combine(Root, "docs", name), actual);

    /// <summary>A page under docs of which only what follows the mark is generated; people write what stands above it.</summary>
    public static void MatchesDocsBelow(string name, string mark, string actual)
    {
        var path = Path.Combine(Root, "docs", name);
        var written = File.ReadAllText(path);
        var end = written.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(end >= 0, $"{name} has no mark {mark}");
        Compare(path, written[..end] + mark + "\n\n" + actual);
    }

    /// <summary>The folder of the whole house.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static void Compare(string path, string actual)
    {
        if (Updates)
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing; run the test once with UPDATE_DOCS=1");
        var approved = File.ReadAllText(path);
        if (approved != actual)
        {
            Assert.Fail(
                $"{Path.GetFileName(path)} differs; run this test with UPDATE_DOCS=1 and read the difference:\n"
                    + FirstDifference(approved, actual)
            );
        }
    }

    private static string FirstDifference(string approved, string actual)
    {
        var (old, now) = (approved.Split('\n'), actual.Split('\n'));
        var line = Enumerable
            .Range(0, Math.Min(old.Length, now.Length))
            .FirstOrDefault(i => old[i] != now[i], Math.Min(old.Length, now.Length));
        return $"line {line + 1}\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
