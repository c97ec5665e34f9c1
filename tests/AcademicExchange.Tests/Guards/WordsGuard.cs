using System.Text.RegularExpressions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Guards;

/// <summary>Every text exists in three languages, is in that language, and is used; no page speaks without the catalogue.</summary>
public sealed partial class WordsGuard
{
    private readonly Words _words = new();

    [Fact]
    public void Keys_OfEachLanguage_AreTheSame()
    {
        var all = LanguageFacts.All.SelectMany(_words.Keys).ToHashSet();
        Report(
            from language in LanguageFacts.All
            let have = _words.Keys(language).ToHashSet()
            from key in all
            where !have.Contains(key) && !IsSingular(key, language)
            select $"{language.Code()} lacks {key}"
        );
    }

    [Fact]
    public void Keys_Form_IsAreaScreenThing() =>
        Report(
            _words
                .Keys(Language.En)
                .Where(key => !KeyForm.IsMatch(key))
                .Select(key => $"{key} is no Area.Screen.Thing")
        );

    [Fact]
    public void Texts_Placeholders_AreTheSameInEachLanguage() =>
        Report(
            from language in LanguageFacts.All
            from key in _words.Keys(language)
            let text = _words.Get(language, key)
            where
                Broken(text)
                || (
                    !IsSingular(key, language)
                    && Places(text) != Places(_words.Get(Language.En, key))
                )
            select $"{language.Code()} {key}: {text}"
        );

    [Fact]
    public void Texts_InPersian_ArePersian() =>
        Report(
            from key in _words.Keys(Language.Fa)
            let text = Bare(_words.Get(Language.Fa, key))
            where
                (
                    text.Any(char.IsAsciiLetter)
                    && !text.Any(IsArabicLetter)
                    && !Allowed("latin", key)
                )
                || text.IndexOfAny(['ي', 'ك', 'ى']) >= 0
                || LatinMark.IsMatch(text)
            select $"{key}: {text}"
        );

    [Fact]
    public void Texts_InAzerbaijani_AreAzerbaijani() =>
        Report(
            from key in _words.Keys(Language.Az)
            let text = Bare(_words.Get(Language.Az, key))
            where
                (
                    text.Any(char.IsLetter)
                    && text == Bare(_words.Get(Language.En, key))
                    && !Allowed("same", key)
                ) || text.Any(c => c is 'ǝ' or 'Ǝ' or (>= '\u0400' and <= '\u06FF'))
            select $"{key}: {text}"
        );

    [Fact]
    public void Texts_OfEachLanguage_HoldNoInvisibleControls() =>
        Report(
            from language in LanguageFacts.All
            from key in _words.Keys(language)
            let text = _words.Get(language, key)
            where text != CleanText.Of(text) || text.Length == 0
            select $"{language.Code()} {key}: '{text}'"
        );

    [Fact]
    public void Sources_EveryKeyNamed_Exists()
    {
        var owed = WordsGuardSources.Allowed("owed");
        var keys = _words.Keys(Language.En);
        Report(
            from use in Uses()
            where
                !keys.Any(key => Matches(use.Key, key))
                // A message names its key; its subject and text follow from it.
                && !(keys.Contains(use.Key + ".Subject") && keys.Contains(use.Key + ".Text"))
                && !Allowed("nokey", use.Key)
                && !owed.Any(prefix => use.Key.StartsWith(prefix, StringComparison.Ordinal))
            select $"{use.Path}: {use.Key}"
        );
    }

    [Fact]
    public void Keys_EveryOne_IsUsed()
    {
        var uses = Uses().Select(use => use.Key).Distinct().ToArray();
        var exact = uses.Where(use => !use.Contains('*', StringComparison.Ordinal)).ToHashSet();
        var patterns = uses.Where(use => use.Contains('*', StringComparison.Ordinal)).ToArray();
        var built = WordsGuardSources.Allowed("built");
        Report(
            from key in _words.Keys(Language.En)
            where
                !exact.Contains(key)
                && !exact.Contains(Base(key))
                && !patterns.Any(use => Matches(use, key))
                && !built.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))
            select $"{key} is used nowhere"
        );
    }

    [Fact]
    public void Pages_TextOfTheirOwn_IsNone() =>
        Report(
            from page in WordsGuardSources.Files(".cshtml")
            where !Allowed("page", page.Path)
            from Match match in OwnText.Matches(Markup(page.Text))
            select $"{page.Path}: {match.Value.Trim()}"
        );

    [Fact]
    public void Pages_FormatOfTheirOwn_IsNone() =>
        Report(
            from page in WordsGuardSources.Files(".cshtml")
            from Match match in OwnFormat.Matches(page.Text)
            select $"{page.Path}: {match.Value}, where Show should write it"
        );

    [Fact]
    public void KeysIn_EveryWayToNameAKey_IsSeen()
    {
        const string Source = """
            T["A.Plain"] T["A.With.Args", 1] label-key="A.Tag" x="B.Other" "A" "A sentence. A.b"
            $"A.State.{state}" $"A.{(x ? "One" : "Two")}.Month.{Write("n")}" "A.Theme." + choice title="A.@Model.Name" "A.@(x.Y)"
            T["C.Asked"] words.Get(language, "C.Got") label-key="C.Tag" words.Count(l, $"C.{n}", 2) Reply["C.Not"]
            """;
        Assert.Equal(
            [
                "A.Plain",
                "A.With.Args",
                "A.Tag",
                "A.State.*",
                "A.*.Month.*",
                "A.Theme.*",
                "A.*.Name",
                "A.*",
                "C.Asked",
                "C.Got",
                "C.Tag",
                "C.*",
            ],
            WordsGuardSources.KeysIn(Source, new HashSet<string> { "A" })
        );
    }

    private List<(string Path, string Key)> Uses()
    {
        var areas = _words.Keys(Language.En).Select(key => key.Split('.')[0]).ToHashSet();
        return
        [
            .. from file in WordsGuardSources.Files(".cs", ".cshtml")
            from key in WordsGuardSources.KeysIn(file.Text, areas)
            select (file.Path, key),
        ];
    }

    private static void Report(IEnumerable<string> faults)
    {
        string[] lines = [.. faults.Order(StringComparer.Ordinal)];
        Assert.True(
            lines.Length == 0,
            $"{lines.Length} faults:\n" + string.Join('\n', lines.Take(100))
        );
    }

    private static bool Allowed(string kind, string key) =>
        WordsGuardSources.Allowed(kind).Contains(key);

    // Persian and Azerbaijani do not inflect a noun after a number, so their singular may be absent.
    private static bool IsSingular(string key, Language language) =>
        language != Language.En && key.EndsWith(".One", StringComparison.Ordinal);

    private static string Base(string key) =>
        key[..Math.Max(0, key.LastIndexOf('.'))] is var name
        && key[name.Length..] is ".One" or ".Other"
            ? name
            : key;

    private static bool Matches(string use, string key) =>
        use.Contains('*', StringComparison.Ordinal)
            ? Regex.IsMatch(
                key,
                "^" + Regex.Escape(use).Replace("\\*", ".+", StringComparison.Ordinal) + @"\z",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            : use == key || use == Base(key);

    private static string Places(string text) =>
        string.Join(
            ' ',
            Placeholder
                .Matches(text)
                .Select(match => match.Value)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    private static bool Broken(string text) => Bare(text).IndexOfAny(['{', '}']) >= 0;

    private static string Bare(string text) => Placeholder.Replace(text, "");

    private static bool IsArabicLetter(char c) => c is >= '\u0620' and <= '\u06D3';

    /// <summary>The page without its comments and without the code at its head.</summary>
    private static string Markup(string page) => NoMarkup.Replace(page, "");

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9_-]+)+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyForm { get; }

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"[?,;](\s|\z)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LatinMark { get; }

    [GeneratedRegex(
        @"@\*.*?\*@|<!--.*?-->|^@(model|inject|using|page|addTagHelper|inherits|namespace|implements|attribute)\b.*?$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex NoMarkup { get; }

    [GeneratedRegex(
        @"<[a-z][a-z0-9-]*(\s[^<>@{}=;()]*(=""[^""<>@{}]*"")?)*>(?<text>[^<>@{}=;]*[a-z]{3,}[^<>@{}=;]*)</|\s(placeholder|title|alt|aria-label)=""[^""@]*[a-z]{3,}[^""@]*""",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex OwnText { get; }

    [GeneratedRegex(
        @"\.ToString\(""(?!N"")[^""]*[yMdHmNFCPD0#][^""]*""|\{[^{}""]+:(yyyy|dd|HH|[NFCPD]\d|[0#]+[.,]?[0#]*)[^{}]*\}|To(Short|Long)(Date|Time)String",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex OwnFormat { get; }
}
