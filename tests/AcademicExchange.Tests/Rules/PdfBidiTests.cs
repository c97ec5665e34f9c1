using AcademicExchange.Platform.Pdf.Bidi;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules;

public class PdfBidiTests
{
    /// <summary>Letters of both directions, digits, brackets, and every control there is.</summary>
    private static readonly int[] Alphabet =
    [
        .. "ab اب۱۲12()[]«».,-/%\u200C\u0654".Select(c => (int)c),
        .. Enumerable.Range(0x202A, 5),
        .. Enumerable.Range(0x2066, 4),
        0x200E,
        0x200F,
        '\n',
    ];

    private static readonly FsCheck.Arbitrary<int[]> Texts = Gen.Elements(Alphabet)
        .ArrayOf()
        .ToArbitrary();

    [Fact]
    public void VisualOrder_OfAnyText_IsAPermutation() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var paragraph = new BidiParagraph(text, null);
                    var order = BidiLine.VisualOrder(BidiLine.Levels(paragraph, 0, text.Length));
                    return order.Order().SequenceEqual(Enumerable.Range(0, text.Length));
                }
            )
            .Hold();

    [Fact]
    public void Levels_OfAnyText_StayInBounds() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var paragraph = new BidiParagraph(text, 1);
                    return paragraph.Levels.All(level => level is >= 1 and <= 126);
                }
            )
            .Hold();

    [Fact]
    public void VisualOrder_OfARunOfOneDirection_IsStraightOrTurnedRound() =>
        Prop.ForAll(
                Gen.Elements((int[])['ا', 'ب', 'ی'])
                    .NonEmptyListOf()
                    .Select(list => list.ToArray())
                    .ToArbitrary(),
                text =>
                {
                    var paragraph = new BidiParagraph(text, 1);
                    var order = BidiLine.VisualOrder(BidiLine.Levels(paragraph, 0, text.Length));
                    return order.SequenceEqual(Enumerable.Range(0, text.Length).Reverse());
                }
            )
            .Hold();

    [Theory]
    [InlineData("شماره 2026/0417 است", "2026/0417")]
    [InlineData("مبلغ 25,000.00 منات", "25,000.00")]
    [InlineData("طبق MoU-2026/17 عمل", "MoU-2026/17")]
    public void VisualOrder_OfNumbersAndLatinInsidePersian_KeepsThem(string text, string kept)
    {
        int[] letters = [.. text.Select(c => (int)c)];
        var paragraph = new BidiParagraph(letters, 1);
        var order = BidiLine.VisualOrder(BidiLine.Levels(paragraph, 0, letters.Length));
        Assert.Contains(kept, string.Concat(order.Select(i => text[i])), StringComparison.Ordinal);
    }
}
