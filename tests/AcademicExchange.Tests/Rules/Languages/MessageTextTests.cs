using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Pdf.Bidi;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Languages;

/// <summary>The words of notices and mails as a reader sees them drawn.</summary>
public sealed class MessageTextTests
{
    private const string Key = "Mail.AgreementMoved.Subject";

    private static readonly Words Words = new();

    private static readonly FsCheck.Arbitrary<int> Numbers = Gen.Choose(1, 999).ToArbitrary();

    [Theory]
    [InlineData("DEMO-AX-0005")]
    [InlineData("TU-2026/17")]
    [InlineData("officer@example.org")]
    public void Line_NumberAfterACodeInPersian_IsDrawnAfterIt(string code) =>
        Prop.ForAll(
                Numbers,
                number =>
                {
                    var line = Text(Language.Fa)
                        .Line("Mail.AgreementEnds.Subject", [code, "", "", number]);
                    // From right to left: the code, the mark, the number.
                    return Drawn(line, 1)
                        .EndsWith(
                            NumberText.Write(Language.Fa, number) + " :" + code,
                            StringComparison.Ordinal
                        );
                }
            )
            .Hold();

    [Fact]
    public void Line_NumberAfterAPersianName_IsDrawnAfterItInEnglish()
    {
        var drawn = Drawn(Text(Language.En).Line(Key, ["تبریز", "", "163 days"]), 0);

        Assert.EndsWith(": 163 days", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_WhereNothingCanChangePlaces_HasNoInvisibleCharacters()
    {
        var line = Text(Language.Az).Line(Key, ["DEMO-AX-0005", "", "Bakı"]);

        Assert.Equal("DEMO-AX-0005: Bakı", line);
    }

    [Fact]
    public void Line_ValueWithALineBreakOrAnIsolateOfItsOwn_StaysOneLineInItsOwnIsolate() =>
        Assert.Equal(
            "\u2068a b\u2069: \u2068c\u2069",
            Text(Language.Fa).Line(Key, ["a\nb\u2069", "", "\u2067c"])
        );

    private static MessageText Text(Language language) =>
        new(Words, new Show(Reader.Of(language), Words, TimeProvider.System));

    /// <summary>The characters in the order in which they stand on paper, without those that are not seen.</summary>
    private static string Drawn(string text, int baseLevel)
    {
        int[] letters = [.. text.Select(c => (int)c)];
        var paragraph = new BidiParagraph(letters, baseLevel);
        var order = BidiLine.VisualOrder(BidiLine.Levels(paragraph, 0, letters.Length));
        return string.Concat(
            order.Select(at => text[at]).Where(c => c is not ('\u2068' or '\u2069'))
        );
    }
}
