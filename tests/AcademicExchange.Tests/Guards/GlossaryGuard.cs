using System.Text.RegularExpressions;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Guards;

/// <summary>The glossary tells the truth about the screens, and the screens keep to it.</summary>
public sealed class GlossaryGuard
{
    private static readonly Words Words = new();

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>What the glossary says not to write, as far as it can be looked for.</summary>
    private static readonly (Language Language, Regex Not, string But)[] Refused =
    [
        (Language.Az, new Regex("[Şş]ifrə(?!lə)", RegexOptions.None, Limit), "parol"),
        (Language.Az, new Regex("“", RegexOptions.None, Limit), "« »"),
        (Language.Fa, new Regex("پاسپورت", RegexOptions.None, Limit), "گذرنامه"),
        (Language.Fa, new Regex("هجری خورشیدی", RegexOptions.None, Limit), "هجری شمسی"),
        (Language.Fa, new Regex("ه\u0654", RegexOptions.None, Limit), "no hamza for the ezafe"),
    ];

    [Fact]
    public void Tables_OfStatesAndActions_AreTheWordsOfTheScreens()
    {
        var wrong = new List<string>();
        var prefix = "";
        foreach (var line in File.ReadLines(Approved.PathOf("docs/glossary.md")))
        {
            prefix = line switch
            {
                "## States of an agreement" => "Agreements.State.",
                "## Actions on an agreement" => "Agreements.Do.",
                _ when line.StartsWith("## ", StringComparison.Ordinal) => "",
                _ => prefix,
            };
            var cells = line.Trim('|', ' ').Split(" | ");
            if (prefix.Length == 0 || cells.Length != 4 || !Words.Has(prefix + cells[0]))
            {
                continue;
            }

            Language[] columns = [Language.En, Language.Fa, Language.Az];
            wrong.AddRange(
                from at in Enumerable.Range(0, columns.Length)
                let said = Words.Get(columns[at], prefix + cells[0])
                where said != cells[at + 1]
                select $"{prefix}{cells[0]}: the screen says {said}, the glossary {cells[at + 1]}"
            );
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Words_ThatTheGlossaryRefuses_AreNotWritten() =>
        Assert.Empty(
            from rule in Refused
            from key in Words.Keys(rule.Language)
            where rule.Not.IsMatch(Words.Get(rule.Language, key))
            select $"{key} ({rule.Language.Code()}): write {rule.But}"
        );
}
