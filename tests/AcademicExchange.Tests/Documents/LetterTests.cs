using System.Text.RegularExpressions;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Money;
using AcademicExchange.Platform.Pdf;
using Microsoft.Extensions.Logging.Abstractions;

namespace AcademicExchange.Tests.Documents;

/// <summary>Letters of visits as they come out of the printer.</summary>
public sealed class LetterTests : IDisposable
{
    private readonly ManagedPdfRenderer _renderer = new(NullLogger<ManagedPdfRenderer>.Instance);

    /// <summary>The kind, its languages, and its name among the approved files.</summary>
    public static TheoryData<LetterKind, string> Approved { get; } =
        new()
        {
            { LetterKind.Invitation, "en" },
            { LetterKind.Invitation, "fa" },
            { LetterKind.Invitation, "az" },
            { LetterKind.Acceptance, "en-fa" },
            { LetterKind.Support, "en-az" },
            { LetterKind.Certificate, "en-fa-az" },
        };

    public static TheoryData<LetterKind> Kinds { get; } = [.. Enum.GetValues<LetterKind>()];

    public void Dispose() => _renderer.Dispose();

    [Theory]
    [MemberData(nameof(Approved))]
    public void Letter_InItsLanguages_SaysAndLooksAsApproved(LetterKind kind, string languages)
    {
        var name = $"visit-{kind.ToString().ToLowerInvariant()}-{languages}";
        var file = _renderer.Render(LetterSamples.Of(kind, Languages(languages)));

        PdfApproved.Text(name, PdfTools.Run("pdftotext", file, "FILE", "-"));
        PdfApproved.Picture(name, file, 1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Signature_IsOnAPageThatSaysSomething(LetterKind kind)
    {
        foreach (var languages in new[] { "en", "en-fa", "en-az", "en-fa-az" }.Select(Languages))
        {
            var last = LetterSamples.LastWordsOf(LetterSamples.Print(kind, languages));
            var file = _renderer.Render(LetterSamples.Of(kind, languages));
            var pages = PdfTools.Run("pdftotext", file, "FILE", "-").Split('\f');
            var signed = pages.Single(page => page.Contains("Stamp", StringComparison.Ordinal));

            Assert.Contains(last, signed, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Letter_InOneLanguage_IsSoundAndShort(LetterKind kind)
    {
        foreach (var language in LanguageFacts.All)
        {
            var file = _renderer.Render(LetterSamples.Of(kind, [language]));

            Assert.Contains(
                "No syntax or stream encoding errors",
                PdfTools.Run("qpdf", file, "--check", "FILE"),
                StringComparison.Ordinal
            );
            Assert.Matches(@"Pages: +[12]\n", PdfTools.Run("pdfinfo", file, "FILE"));
        }
    }

    [Fact]
    public void Letter_SameAgain_IsTheSameFile()
    {
        var letter = LetterSamples.Of(LetterKind.Invitation, [Language.Fa]);

        Assert.Equal(_renderer.Render(letter), _renderer.Render(letter));
    }

    [Fact]
    public void Hash_WithAnotherName_IsAnother()
    {
        var print = LetterSamples.Print(LetterKind.Invitation, [Language.En]);
        var other = print with { Visitor = print.Visitor with { FamilyName = "Hosseinzade" } };

        Assert.Equal(LetterSamples.HashOf(print), LetterSamples.HashOf(print with { }));
        Assert.NotEqual(LetterSamples.HashOf(print), LetterSamples.HashOf(other));
    }

    [Theory]
    [InlineData(LetterKind.Invitation)]
    [InlineData(LetterKind.Acceptance)]
    [InlineData(LetterKind.Support)]
    public void Costs_AreSaidByBearerAndNeverBySum(LetterKind kind)
    {
        var nights = new FundingEntry(
            FundingBearer.Host,
            FundingItem.Housing,
            FundingManner.InKind,
            20,
            new Money(60_000, "AZN", CurrencyRegime.Single)
        );
        var print = LetterSamples.Print(kind, [Language.En, Language.Fa]) with
        {
            Costs = FundingTotals.Of([
                Line(nights),
                Line(nights with { Item = FundingItem.Meals }),
                Line(nights with { Bearer = FundingBearer.Visitor, Item = FundingItem.Travel }),
            ]),
        };

        var said = new LetterDocument(new Words())
            .ContentOf(print)
            .Facts.SelectMany(fact => fact.Value)
            .Select(line => string.Concat(line.Runs.Select(run => run.Text)))
            .ToList();

        Assert.Contains("Baku State University: Housing, Meals", said);
        Assert.Contains("The visitor: International travel", said);
        Assert.Contains("دانشگاه دولتی باکو: اسکان، غذا", said);
        Assert.DoesNotContain(said, line => line.Contains("600", StringComparison.Ordinal));

        static FundingLine Line(FundingEntry entry) =>
            new(Guid.CreateVersion7(), Guid.CreateVersion7(), entry, DateTime.UnixEpoch);
    }

    [Theory]
    [MemberData(nameof(PdfRenderingTests.HostileNames), MemberType = typeof(PdfRenderingTests))]
    public void Letter_OfAHostileName_KeepsItsOtherLines(string name)
    {
        var person = new LetterPerson(name, name, new PersonName(name, name), name);
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            var file = _renderer.Render(LetterSamples.Of(kind, [Language.En, Language.Fa], person));

            PdfTools.Run("qpdf", file, "--check", "FILE");
            Assert.Matches(
                new Regex("Ilgar\\s+Aliyev"),
                PdfTools.Run("pdftotext", file, "FILE", "-")
            );
        }
    }

    private static List<Language> Languages(string codes) =>
        [.. codes.Split('-').Select(Language.From)];
}
