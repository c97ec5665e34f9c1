using System.Globalization;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf;
using AcademicExchange.Platform.Pdf.Blocks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AcademicExchange.Tests.Documents;

public sealed class PdfRenderingTests : IDisposable
{
    private readonly ManagedPdfRenderer _renderer = new(NullLogger<ManagedPdfRenderer>.Instance);

    public static TheoryData<string> HostileNames { get; } =
    [
        "😀 گل 👩‍🎓",
        "line\rfeed\r\nand\ttab\u0000\u0007\u001B",
        "\u202Eoverride\u202D and \u2067isolate",
        "\uD800 half \uDC00 pairs \uFFFF",
        "ا\u0651\u064E\u0651\u064E\u0651\u064E\u0651\u064E\u0651\u064E",
        "漢字 हिन्दी 한글 ไทย",
        "",
        "   \u200C\u200D\u200B\u00AD ",
        "<script>&\"' ]]> %PDF endstream (\\)",
    ];

    public void Dispose() => _renderer.Dispose();

    [Fact]
    public void Render_SameDocument_GivesTheSameBytes()
    {
        byte[] first = _renderer.Render(PdfSamples.Agreement());
        Assert.Equal(first, _renderer.Render(PdfSamples.Agreement()));
        Assert.InRange(first.Length, 20_000, 150_000);
    }

    [Fact]
    public async Task Render_ThousandAtOnce_DamagesNone()
    {
        List<Document> documents =
        [
            PdfSamples.Agreement(),
            .. HostileNames
                .Select(row => row.Data)
                .SelectMany(name => LanguageFacts.All.Select(language => Letter(language, name))),
        ];
        var expected = documents.Select(_renderer.Render).ToList();
        var damaged = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(thread =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            for (var n = thread; n < 1000; n += 40)
                            {
                                var which = n % documents.Count;
                                var file = _renderer.Render(documents[which]);
                                if (!file.AsSpan().SequenceEqual(expected[which]))
                                {
                                    Interlocked.Increment(ref damaged);
                                }
                            }
                        },
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
        );
        Assert.Equal(0, damaged);
    }

    [Fact]
    public void Render_Agreement_PassesQpdf()
    {
        byte[] file = _renderer.Render(PdfSamples.Agreement());
        Assert.Contains(
            "No syntax or stream encoding errors",
            PdfTools.Run("qpdf", file, "--check", "FILE"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Render_Agreement_EmbedsSubsetsOfTrueTypeOnly()
    {
        var fonts = PdfTools
            .Run("pdffonts", _renderer.Render(PdfSamples.Agreement()), "FILE")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(2, fonts.Length);
        Assert.All(
            fonts,
            font =>
                Assert.Matches(
                    @"^[A-Z]{6}\+Vazirmatn-\w+ +CID TrueType +Identity-H +yes yes yes",
                    font
                )
        );
    }

    [Fact]
    public void Render_Agreement_SaysWhatItIs()
    {
        string facts = PdfTools.Run("pdfinfo", _renderer.Render(PdfSamples.Agreement()), "FILE");
        Assert.Matches(@"Tagged: +yes", facts);
        Assert.Matches(@"Pages: +4", facts);
        Assert.Matches(@"Title: +Student Exchange Agreement", facts);
        string metadata = PdfTools.Run(
            "pdfinfo",
            _renderer.Render(PdfSamples.Agreement()),
            "-meta",
            "FILE"
        );
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(metadata);
    }

    [Fact]
    public void Render_Agreement_TextComesOutAsApproved() =>
        PdfApproved.Text(
            "agreement",
            PdfTools.Run("pdftotext", _renderer.Render(PdfSamples.Agreement()), "FILE", "-")
        );

    [Fact]
    public void Render_Agreement_StructureIsAsApproved() =>
        PdfApproved.Text(
            "agreement-structure",
            PdfTools.Run(
                "pdfinfo",
                _renderer.Render(PdfSamples.Agreement()),
                "-struct-text",
                "FILE"
            )
        );

    [Theory]
    [InlineData("agreement-1", 1)]
    [InlineData("agreement-4", 4)]
    public void Render_Agreement_LooksAsApproved(string name, int page) =>
        PdfApproved.Picture(name, _renderer.Render(PdfSamples.Agreement()), page);

    [Theory]
    [InlineData(
        Language.Fa,
        "سلام! دانشگاه تبریز به‌موجب موافقت‌نامهٔ خود اعلام می‌کند (بند سوم) که دانشجو طبقاً پذیرفته و معلّم شد."
    )]
    [InlineData(Language.Az, "İlqar Əliyev çağırış məktubunu ğ, ı, ö, ş, ü hərfləri ilə aldı.")]
    [InlineData(Language.En, "The office confirms affiliation and final fees of 25,000.00.")]
    public void Render_Letter_TextComesOutInReadingOrder(Language language, string text)
    {
        byte[] file = _renderer.Render(
            new Document("x", [language], DateTime.UnixEpoch, [new Paragraph(language, text)])
        );
        string[] marks = ["\u202A", "\u202B", "\u202C", "\u200E", "\u200F"];
        string read = marks.Aggregate(
            PdfTools.Run("pdftotext", file, "-layout", "FILE", "-"),
            (all, mark) => all.Replace(mark, "", StringComparison.Ordinal)
        );
        Assert.Contains(
            text,
            read.Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Render_EveryBlockInPersian_LooksAsApproved() =>
        PdfApproved.Picture(
            "letter-fa",
            _renderer.Render(
                PdfSamples.Letter(Language.Fa, "گواهی پذیرش دانشجوی مهمان", "علی رضایی")
            ),
            1
        );

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Render_HostileName_NeverFailsAndKeepsTheOtherLines(string name)
    {
        foreach (var language in LanguageFacts.All)
        {
            byte[] file = _renderer.Render(Letter(language, name));
            PdfTools.Run("qpdf", file, "--check", "FILE");
            Assert.Contains(
                "Tabriz",
                PdfTools.Run("pdftotext", file, "FILE", "-"),
                StringComparison.Ordinal
            );
            System.Xml.Linq.XDocument.Parse(PdfTools.Run("pdfinfo", file, "-meta", "FILE"));
        }
    }

    [Fact]
    public void Render_WordOf300Letters_StaysOnThePaper()
    {
        byte[] file = _renderer.Render(
            PdfSamples.Letter(Language.En, "Name", new string('W', 300))
        );
        string boxes = PdfTools.Run("pdftotext", file, "-bbox", "FILE", "-");
        var rights = boxes
            .Split("xMax=\"")[1..]
            .Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);
        Assert.All(
            rights,
            right =>
                Assert.InRange(double.Parse(right, CultureInfo.InvariantCulture), 0, 595.3 - 50)
        );
    }

    [Fact]
    public void Render_LetterThatNoFontHas_IsReportedAndKeptInTheText()
    {
        var log = new Lines();
        using var renderer = new ManagedPdfRenderer(log);
        byte[] file = renderer.Render(
            PdfSamples.Letter(Language.En, "Ali 漢 Rezai") with
            {
                Identifier = "A-1",
            }
        );
        Assert.Contains("漢", Assert.Single(log.Written), StringComparison.Ordinal);
        Assert.Contains(
            "Ali 漢 Rezai",
            PdfTools.Run("pdftotext", file, "FILE", "-"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Render_EmptyDocument_IsOnePage()
    {
        byte[] file = _renderer.Render(
            new Document(
                "",
                [],
                DateTime.UnixEpoch,
                [new PageBreak(), new Heading(1, []), new ClauseBlock("1", [])]
            )
        );
        PdfTools.Run("qpdf", file, "--check", "FILE");
        Assert.Matches(@"Pages: +1", PdfTools.Run("pdfinfo", file, "FILE"));
    }

    [Fact]
    public void Render_RowTallerThanAPage_IsBroken()
    {
        string text = string.Concat(Enumerable.Repeat("A long remark of the commission. ", 700));
        var table = new Table(
            Language.Fa,
            [new(Language.Fa, "ردیف"), new(Language.En, "Remark")],
            [new([new(Language.Fa, "۱"), new(Language.En, text)])]
        );
        byte[] file = _renderer.Render(
            new Document("x", [Language.Fa], DateTime.UnixEpoch, [table])
        );
        PdfTools.Run("qpdf", file, "--check", "FILE");
        Assert.Equal(
            700,
            PdfTools.Run("pdftotext", file, "-layout", "FILE", "-").Split("commission").Length - 1
        );
    }

    private static Document Letter(Language language, string name) =>
        PdfSamples.Letter(language, "Təbriz تبریز Tabriz", name) with
        {
            Author = name,
            Watermarks = [new(language, name)],
        };

    private sealed class Lines : ILogger<ManagedPdfRenderer>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Written.Add(formatter(state, exception));
    }
}
