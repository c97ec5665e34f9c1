using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>The braces of the clauses, as people read them.</summary>
public sealed class TextFieldsTests
{
    [Theory]
    [InlineData(Language.En, "The seat is [Address of the first institution].")]
    [InlineData(Language.Fa, "The seat is [نشانی دانشگاه نخست].")]
    public void Fill_AFieldWithoutAValue_SaysInTheLanguageWhatIsMissing(
        Language language,
        string read
    ) =>
        Assert.Equal(
            read,
            TextFields.Fill("The seat is {addressA}.", language, SampleText.Complete, new Words())
        );

    /// <summary>A reader of one column must see that what stands there is not of its language.</summary>
    [Fact]
    public void Pieces_AFieldOfAnotherLanguage_IsBorrowed()
    {
        var text = Asking("{fields}") with { Fields = Written(new LocalText(Fa: "شیمی")) };

        Assert.Equal(
            [
                new Piece("About ", Language.En),
                new Piece("شیمی", Language.Fa, PieceKind.Borrowed),
                new Piece(".", Language.En),
            ],
            TextFields.Pieces(text.Clauses[0].Body.En, Language.En, text, new Words())
        );
        Assert.Equal(
            "[so far in Persian only]",
            TextFields.Borrowed(
                new Piece("شیمی", Language.Fa, PieceKind.Borrowed),
                Language.En,
                new Words()
            )
        );
    }

    [Fact]
    public void Open_FieldsOfTheClauses_AreEmptyOrLackLanguages()
    {
        var text = Asking("{fields} {places} {addressA} {candidate}") with
        {
            Fields = new Dictionary<string, LocalText>
            {
                ["fields"] = new("Chemistry", Az: "Kimya"),
                ["candidate"] = new("Ali", "علی", "Əli"),
                ["addressA"] = new(" "),
            },
        };

        var open = TextFields.Open(text);

        Assert.Equal(["fields", "addressA"], open.Select(field => field.Name));
        Assert.Equal([false, true], open.Select(field => field.IsEmpty));
        Assert.Equal([Language.Fa], open[0].Missing);
        Assert.Equal(text.Languages, open[1].Missing);
        Assert.Equal(["about"], open[0].Clauses);
        Assert.Equal("addressA", Assert.Single(TextFields.Unfilled(text)).Name);
    }

    /// <summary>Who agrees in Persian only is not asked for what it is in English.</summary>
    [Fact]
    public void Open_LanguagesThatTheTextHasNot_AreNotMissed()
    {
        var text = Asking("{fields}") with
        {
            Languages = [Language.Fa],
            Fields = Written(new LocalText(Fa: "شیمی")),
        };

        Assert.Empty(TextFields.Open(text));
    }

    [Fact]
    public void Everywhere_OneLanguage_HoldsInAll() =>
        Assert.Equal(new LocalText("AX-7", "AX-7", "AX-7"), new LocalText(Az: "AX-7").Everywhere());

    private static AgreementText Asking(string braces) =>
        SampleText.Complete with
        {
            Clauses =
            [
                new Clause(
                    "about",
                    new LocalText("About", "درباره", "Haqqında"),
                    new LocalText($"About {braces}.", $"درباره {braces}.", $"{braces} haqqında.")
                ),
            ],
        };

    private static Dictionary<string, LocalText> Written(LocalText value) =>
        new() { ["fields"] = value };

    [Fact]
    public void Fill_BracesThatAreNoField_Stay() =>
        Assert.Equal(
            "A set {x}.",
            TextFields.Fill("A set {x}.", Language.En, SampleText.Complete, new Words())
        );
}
