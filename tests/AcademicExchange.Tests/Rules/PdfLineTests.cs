using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Layout;
using AcademicExchange.Platform.Pdf.Writing;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules;

public class PdfLineTests
{
    private static readonly TextStyle Prose = new(9, Bold: false, Ink.Text, Alignment.Justify);
    private const double Width = 150;

    [Fact]
    public void Set_AnyWords_NoneIsLostAndNoLineIsTooWide() =>
        Prop.ForAll(
                Gen.Elements(
                        "the",
                        "Bakı",
                        "دانشگاه",
                        "می‌شود",
                        "2026/0417",
                        "(متن)",
                        "qanunvericiliyinə",
                        "—"
                    )
                    .NonEmptyListOf()
                    .ToArbitrary(),
                words =>
                {
                    string text = string.Join(' ', words);
                    var lines = LineSetter.Set(new Paragraph(Language.Fa, text), Prose, Width);
                    string set = string.Concat(
                        lines.SelectMany(line => line.Words).Select(word => word.Word.Text)
                    );
                    return set == text && lines.All(line => line.InkWidth <= Width + 0.01);
                }
            )
            .Hold();

    [Fact]
    public void Set_JustifiedProse_FillsEveryLineButTheLast()
    {
        const string text =
            "The Parties exchange students on the basis of equality and mutual benefit, and neither of them charges tuition to those who come from the other.";
        var lines = LineSetter.Set(new Paragraph(Language.En, text), Prose, Width);
        Assert.True(lines.Count > 3);
        Assert.All(lines.SkipLast(1), line => Assert.Equal(Width, line.InkWidth, 3));
        Assert.True(lines[^1].InkWidth < Width);
    }

    [Fact]
    public void Set_WordWiderThanTheLine_IsCut()
    {
        var lines = LineSetter.Set(new Paragraph(Language.En, new string('w', 300)), Prose, Width);
        Assert.True(lines.Count > 3);
        Assert.All(lines, line => Assert.True(line.InkWidth <= Width));
    }

    [Fact]
    public void Set_LineFeed_StartsANewLine() =>
        Assert.Equal(2, LineSetter.Set(new Paragraph(Language.Az, "bir\niki"), Prose, Width).Count);

    [Theory]
    [InlineData("\u202Eevil\u202C name", "evil name")]
    [InlineData("open \u2067isolate", "open \u2067isolate\u2069")]
    [InlineData("closed\u2069 too often", "closed too often")]
    [InlineData("a\rb\tc\u0000d", "a b cd")]
    [InlineData("e\u0301", "\u00E9")]
    public void Clean_HostileText_ReachesNotBeyondItself(string text, string expected) =>
        Assert.Equal(expected, RunText.Clean(text));

    [Fact]
    public void Clean_HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        Assert.Equal("half \uFFFD pair", RunText.Clean("half \uD83D pair"));

    [Fact]
    public void Paginate_GroupKeptTogether_MovesAsOneUnlessNoPageHoldsIt()
    {
        Slice[] slices =
        [
            new(60, []),
            new(30, []) { KeepWithNext = true },
            new(30, []),
            new(500, []),
        ];
        var pages = Paginator.Paginate(slices, top: 0, bottom: 100);
        Assert.Equal([1, 2, 1], pages.Select(page => page.Count));
    }

    [Fact]
    public void Paginate_TableOverPages_RepeatsItsHeader()
    {
        var header = new Slice(10, []);
        Slice[] slices = [header, .. Enumerable.Repeat(new Slice(30, []) { Repeated = header }, 6)];
        var pages = Paginator.Paginate(slices, top: 0, bottom: 100);
        Assert.Equal(2, pages.Count);
        Assert.All(pages, page => Assert.Same(header, page[0].Slice));
    }
}
