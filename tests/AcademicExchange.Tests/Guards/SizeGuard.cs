using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Guards;

/// <summary>A room that needs a map wants a wall. A file that is long for a reason stands here with it.</summary>
public sealed class SizeGuard
{
    private const int Lines = 350;

    private static readonly IReadOnlyDictionary<string, string> Allowed = new Dictionary<
        string,
        string
    >
    {
        ["src/AcademicExchange/wwwroot/css/record.css"] = "one sheet an area of the screen",
        ["src/AcademicExchange/wwwroot/css/content.css"] = "one sheet an area of the screen",
        ["src/AcademicExchange/wwwroot/css/shell.css"] = "one sheet an area of the screen",
        ["tests/AcademicExchange.Tests/Pages/Institutions/InstitutionPagesTests.cs"] =
            "the pages of one record, each with its five ways to go",
    };

    [Fact]
    public void Files_LongerThanARoom_AreNamedWithAReason()
    {
        var tooLong = SourceFiles
            .In("src", "*.cs", "*.cshtml", "*.css", "*.js")
            .Concat(SourceFiles.In("tests", "*.cs"))
            .Where(file => file.Text.AsSpan().Count('\n') > Lines)
            .Select(file => file.Path.Replace('\\', '/'))
            .ToList();

        Assert.Empty(tooLong.Except(Allowed.Keys));
        Assert.Empty(Allowed.Keys.Except(tooLong));
    }
}
