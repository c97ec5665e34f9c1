using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>A language that lags behind is said, until it is changed or confirmed.</summary>
public sealed class ClauseLanguagesTests
{
    private static readonly IReadOnlyList<Language> All = [Language.En, Language.Fa, Language.Az];
    private static readonly Clause Clause = SampleText.Complete.Clauses[0];

    [Fact]
    public void Lagging_NewClause_IsNone() => Assert.Empty(Clause.Lagging(All));

    [Fact]
    public void Edited_OneLanguage_LeavesTheOthersBehind()
    {
        var edited = Edit(Clause, Language.En, "New words.");

        Assert.Equal([Language.Fa, Language.Az], edited.Lagging(All));
        Assert.Equal([Language.Fa], edited.Lagging([Language.En, Language.Fa]));
    }

    [Fact]
    public void Edited_SecondLanguageAfterTheFirst_LeavesTheThirdBehindAndTheFirst()
    {
        var first = Edit(Clause, Language.En, "New words.");
        var second = first.Edited(
            first.Heading,
            first.Body.With(Language.Fa, "واژه‌های نو"),
            [Language.En]
        );

        Assert.Equal([Language.Az], second.Lagging(All));
    }

    [Fact]
    public void Edited_Confirmed_IsNoLongerBehind()
    {
        var edited = Edit(Clause, Language.En, "A comma, more.");

        var confirmed = edited.Edited(edited.Heading, edited.Body, [Language.Fa, Language.Az]);

        Assert.Empty(confirmed.Lagging(All));
    }

    [Fact]
    public void Edited_NothingChanged_ChangesNothing() =>
        Assert.Equal(Clause, Clause.Edited(Clause.Heading, Clause.Body, []));

    [Fact]
    public void Lagging_EmptyText_IsBehind() =>
        Assert.Equal(
            [Language.Az],
            (Clause with { Body = Clause.Body with { Az = " " } }).Lagging(All)
        );

    [Fact]
    public void Lagging_OfTheWholeText_NamesClauseAndLanguage()
    {
        var text = SampleText.Complete;
        var edited = text with
        {
            Clauses = [text.Clauses[0], Edit(text.Clauses[1], Language.Fa, "واژه‌های نو")],
        };

        Assert.Equal(
            [("tuition", Language.En), ("tuition", Language.Az)],
            edited.Lagging().Select(lagging => (lagging.Clause.Code, lagging.Language))
        );
    }

    [Theory]
    [InlineData("title")]
    [InlineData("starts")]
    [InlineData("ends")]
    [InlineData("ends-before-start")]
    [InlineData("clauses")]
    [InlineData("clause-text")]
    public void Gaps_SomethingMissing_IsNamed(string gap)
    {
        var text = SampleText.Complete;
        var incomplete = gap switch
        {
            "title" => text with { Title = text.Title with { Fa = null } },
            "starts" => text with { StartsOn = null },
            "ends" => text with { EndsOn = null },
            "ends-before-start" => text with { EndsOn = text.StartsOn },
            "clauses" => text with { Clauses = [] },
            _ => text with { Clauses = [Clause with { Body = Clause.Body with { Az = "" } }] },
        };

        Assert.Empty(TextGaps.Of(text));
        Assert.Equal(gap, Assert.Single(TextGaps.Of(incomplete)).Code);
    }

    private static Clause Edit(Clause clause, Language language, string words) =>
        clause.Edited(clause.Heading, clause.Body.With(language, words), []);

    /// <summary>The paper would print a number with nothing behind it.</summary>
    [Fact]
    public void Of_OwnClauseWithoutATitle_AsksForItInEachLanguage()
    {
        var own = new Clause(
            Clause.OwnPrefix + "1",
            new LocalText("Housing"),
            new LocalText(
                "The host finds a room.",
                "میزبان اتاق می‌یابد.",
                "Qəbul edən otaq tapır."
            )
        );
        var text = SampleText.Complete with { Clauses = [.. SampleText.Complete.Clauses, own] };

        Assert.Equal(
            [
                new TextGap("clause-title", own.Code, Language.Fa),
                new TextGap("clause-title", own.Code, Language.Az),
            ],
            TextGaps.Of(text)
        );
    }
}
