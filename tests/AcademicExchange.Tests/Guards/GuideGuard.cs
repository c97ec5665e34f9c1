using System.Text.RegularExpressions;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Guards;

/// <summary>What a guide sets in bold can be found on the screens: a word, or several that lead from one to the next ("Versions, Compare").</summary>
public sealed partial class GuideGuard
{
    [Fact]
    public void BoldWords_OfGuides_AreThoseOfTheScreens()
    {
        var words = new Words();
        var said = words
            .Keys(Language.En)
            .Select(key => Plain(words.Get(Language.En, key)))
            .ToHashSet();

        Assert.Empty(
            from guide in Directory.EnumerateFiles(Approved.PathOf("docs/guides"), "*.md")
            from bold in Bold.Matches(File.ReadAllText(guide))
            let text = bold.Groups["text"].Value
            where !said.Contains(Plain(text))
            from part in text.Split(", ")
            where !said.Contains(Plain(part))
            select $"{Path.GetFileName(guide)}: no screen says \"{part}\""
        );
    }

    /// <summary>As a sentence would carry it: small letters, no end, no gaps.</summary>
    private static string Plain(string text) =>
        Blank.Replace(Gap.Replace(text, ""), " ").Trim(' ', '.').ToLowerInvariant();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.None, 1000)]
    private static partial Regex Bold { get; }

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Gap { get; }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank { get; }
}
