using AcademicExchange.Platform.Languages;
using Microsoft.Extensions.Logging;

namespace AcademicExchange.Tests.Rules.Languages;

public sealed class WordsTests
{
    private readonly LogOfLines _log = new();
    private readonly Words _words;

    public WordsTests() =>
        _words = new Words(
            _log,
            language =>
                language switch
                {
                    Language.Fa => new()
                    {
                        ["A.Days.Other"] = "{0} روز",
                        ["A.Page"] = "صفحه {0} از {1}، {2}",
                    },
                    Language.Az => new() { ["A.Days.Other"] = "{0} gün" },
                    _ => new()
                    {
                        ["A.Days.One"] = "{0} day",
                        ["A.Days.Other"] = "{0} days",
                        ["A.Page"] = "Page {0} of {1}, {2}",
                        ["A.OnlyEnglish"] = "Only English",
                    },
                }
        );

    [Fact]
    public void Get_NumbersInPersian_HavePersianDigitsAndCodesKeepTheirs() =>
        Assert.Equal(
            "صفحه ۲ از ۱٬۲۳۴، UT-12",
            _words.Get(Language.Fa, "A.Page", 2, 1234L, "UT-12")
        );

    [Theory]
    [InlineData(Language.En, 1, "1 day")]
    [InlineData(Language.En, 0, "0 days")]
    [InlineData(Language.Fa, 1, "۱ روز")]
    [InlineData(Language.Az, 1, "1 gün")]
    public void Count_EachLanguage_UsesItsPlural(Language language, long n, string expected) =>
        Assert.Equal(expected, _words.Count(language, "A.Days", n));

    [Fact]
    public void Get_MissingText_FallsBackToEnglishThenToTheKeyAndLogsOnce()
    {
        Assert.Equal("Only English", _words.Get(Language.Az, "A.OnlyEnglish"));
        Assert.Equal("Only English", _words.Get(Language.Az, "A.OnlyEnglish"));
        Assert.Equal("A.Nowhere", _words.Get(Language.En, "A.Nowhere"));
        Assert.Equal(
            ["No text for A.OnlyEnglish in az", "No text for A.Nowhere in en"],
            _log.Lines
        );
    }

    private sealed class LogOfLines : ILogger<Words>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add(formatter(state, exception));
    }
}
