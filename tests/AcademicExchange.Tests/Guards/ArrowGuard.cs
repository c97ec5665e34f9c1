using System.Text.RegularExpressions;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Guards;

/// <summary>
/// Pages -> Features -> Platform, and Data reached from Features only. A rule names what a folder's code must not name.
/// </summary>
public sealed class ArrowGuard
{
    private const string House = "src/AcademicExchange/";

    public static TheoryData<string, string> Arrows =>
        new()
        {
            { "Platform", Areas("Features") },
            { "Platform", Areas("Pages") },
            { "Platform", Areas("Data") },
            { "Features", Areas("Pages") },
            {
                "Features",
                @"Microsoft\.AspNetCore\.(Mvc|Http|Razor|Routing)|IFormFile|HttpContext"
            },
            { "Data", Areas("Pages") },
            { "Data", @"Microsoft\.AspNetCore\.(Mvc|Razor)" },
            { "Pages", Areas("Data") },
            {
                "Pages",
                @"\b\w*DbContext\b|Microsoft\.EntityFrameworkCore\.(?!DbUpdateConcurrencyException)\w"
            },
        };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void Folder_NamesNothingAgainstTheArrow(string folder, string forbidden) =>
        Assert.Empty(Found(House + folder, forbidden));

    /// <summary>Queries in the database's own language are the business of Data.</summary>
    [Theory]
    [InlineData("Features")]
    [InlineData("Pages")]
    [InlineData("Platform")]
    public void Folder_HoldsNoSql(string folder) =>
        Assert.Empty(
            Found(
                House + folder,
                @"\b(FromSql|ExecuteSql|SqlQuery)\w*\(|CommandText|CreateCommand\(|\b(Npgsql|Sqlite)Connection"
            )
        );

    /// <summary>One clock; the analyzer refuses the others in code, this one also in views.</summary>
    [Fact]
    public void Views_AskNoClockOfTheMachine() =>
        Assert.Empty(Found(House + "Pages", @"\bDateTime(Offset)?\.(Utc)?(Now|Today)|new Date\("));

    /// <summary>The forms of views carry their token by themselves; who switches that off must be here with a reason.</summary>
    [Fact]
    public void Pages_KeepTheFormToken() =>
        Assert.Equal(
            [
                // The error page is re-executed for a POST that failed; it changes nothing.
                "src/AcademicExchange/Pages/Errors/Status.cshtml.cs",
                // Only the look depends on it, and public pages need no cookie.
                "src/AcademicExchange/Pages/Shared/_Footer.cshtml",
                "src/AcademicExchange/Pages/Theme.cshtml.cs",
            ],
            SourceFiles
                .Code(House, "*.cs", "*.cshtml")
                .Where(file =>
                    Regex.IsMatch(
                        file.Text,
                        "IgnoreAntiforgeryToken|DisableAntiforgery|asp-antiforgery=\"false\""
                    )
                )
                .Select(file => file.Path)
                .Order(StringComparer.Ordinal)
        );

    private static string Areas(string folder) =>
        $@"\bAcademicExchange\.{folder}\b|(?<![\w./""]){folder}\.[A-Z]\w+\.";

    private static IEnumerable<string> Found(string folder, string forbidden) =>
        SourceFiles
            .Code(folder, "*.cs", "*.cshtml")
            .SelectMany(file =>
                file.Text.Split('\n')
                    .Where(line => Regex.IsMatch(line, forbidden))
                    .Select(line => $"{file.Path}: {line.Trim()}")
            );
}
