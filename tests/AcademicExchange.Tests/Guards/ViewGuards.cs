using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AcademicExchange.Platform.Web.Assets;

namespace AcademicExchange.Tests.Guards;

/// <summary>What the content security policy, both directions of writing and the vocabulary ask of every view and style sheet.</summary>
public sealed class ViewGuards
{
    private static readonly string Program = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(Here())!, "../../../src/AcademicExchange")
    );

    private static readonly Regex Inline = Of(
        """(?i)\sstyle\s*=|\son[a-z]+\s*=\s*"|<style|<script(?![^>]*\bsrc=)"""
    );
    private static readonly Regex Foreign = Of(
        """(?i)(?:src|href|action)\s*=\s*"(?:https?:)?//|url\(\s*["']?(?:https?:)?//"""
    );
    private static readonly Regex Physical = Of(
        @"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|left|right)\s*:|(?:text-align|float)\s*:\s*(?:left|right)"
    );
    private static readonly Regex PhysicalClass = Of(
        """class="[^"]*\b(?:(?:text|float)-(?:left|right)|[mp][lr]-\d)\b"""
    );
    private static readonly Regex IconName = Of("""<icon name="[^"]+""");
    private static readonly Regex CssClass = Of(@"\.([A-Za-z][\w-]*)");

    // An expression inside the attribute may hold quotes and one level of brackets.
    private static readonly Regex ClassAttribute = Of(
        """\sclass="((?:@\((?:[^()]|\([^()]*\))*\)|[^"])*)"""
    );
    private static readonly Regex Expression = Of(@"\S*@\((?:[^()]|\([^()]*\))*\)\S*|\S*@\S+");

    private static IEnumerable<(string Path, string Text)> Files(
        string pattern,
        string folder = ""
    ) =>
        Directory
            .EnumerateFiles(Path.Combine(Program, folder), pattern, SearchOption.AllDirectories)
            .Where(path =>
                !path.Contains("/obj/", StringComparison.Ordinal)
                && !path.Contains("/bin/", StringComparison.Ordinal)
            )
            .Where(path => !path.Contains("/vendor/", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(Program, path), File.ReadAllText(path)));

    private static IEnumerable<string> Found(
        Regex pattern,
        IEnumerable<(string Path, string Text)> files
    ) =>
        files.SelectMany(file =>
            pattern.Matches(file.Text).Select(match => $"{file.Path}: {match.Value.Trim()}")
        );

    [Fact]
    public void Views_HoldNoInlineStyleOrScript() => Assert.Empty(Found(Inline, Files("*.cshtml")));

    [Fact]
    public void Views_LoadNothingFromAForeignHost() =>
        Assert.Empty(Found(Foreign, Files("*.cshtml").Concat(Files("*.css", "wwwroot"))));

    [Fact]
    public void Css_NamesNoPhysicalSide() =>
        Assert.Empty(Found(Physical, Files("*.css", "wwwroot")));

    [Fact]
    public void Views_NameNoPhysicalSideOfTabler() =>
        Assert.Empty(Found(PhysicalClass, Files("*.cshtml")));

    [Fact]
    public void Icons_NamedInViews_AreShipped()
    {
        var named = Found(IconName, Files("*.cshtml"))
            .Where(found => !found.Contains('@', StringComparison.Ordinal));

        Assert.DoesNotContain(named, found => !Icons.Names.Contains(found.Split('"')[1]));
    }

    [Fact]
    public void Classes_NamedInViews_AreStyled()
    {
        var sheets = Directory
            .EnumerateFiles(Path.Combine(Program, "wwwroot"), "*.css", SearchOption.AllDirectories)
            .SelectMany(path =>
                CssClass.Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)
            )
            .ToHashSet();
        var unknown =
            from view in Files("*.cshtml")
            from Match attribute in ClassAttribute.Matches(view.Text)
            from name in Expression
                .Replace(attribute.Groups[1].Value, " ")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            where !sheets.Contains(name)
            select $"{view.Path}: {name}";

        Assert.Empty(unknown.Distinct());
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.None, TimeSpan.FromSeconds(5));
}
