using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>Fields of the clauses that are empty, or written in some languages only: said where the text is read, sent and approved.</summary>
public sealed class OpenFieldsTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Theory]
    [InlineData("")]
    [InlineData("/text")]
    [InlineData("/do/send")]
    public async Task Open_FieldsThatAreOpen_AreNamedWithLinksToWhereTheyAreWritten(string page)
    {
        var (tabriz, _, agreement) = await DraftAsync();

        var officer = await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}{page}")
            .Expect(HttpStatusCode.OK)
            .See("1 field is still empty")
            .See("1 field is written in some languages only")
            .See("missing: Persian, Azerbaijani");

        var edit = $"/agreements/{agreement.Id}/edit";
        Assert.Equal(
            [$"{edit}#field-addressA", $"{edit}#field-fields"],
            officer
                .Document.QuerySelectorAll("main .notice a[href*='#field-']")
                .Select(link => link.GetAttribute("href"))
        );
        await officer.Open(edit);
        Assert.NotNull(officer.Document.QuerySelector("#field-addressA [name$='.En']"));
    }

    [Fact]
    public async Task Open_TextWithAFieldOfAnotherLanguage_MarksItInItsColumn()
    {
        var (tabriz, _, agreement) = await DraftAsync();

        var page = await app.As(tabriz.Officer).Open($"/agreements/{agreement.Id}/text");

        var borrowed = page.Document.QuerySelector(".clause-text[lang='fa'] mark[lang='en']")!;
        Assert.Equal("Chemistry", borrowed.TextContent);
        Assert.Contains(
            "Chemistry [فعلاً تنها به انگلیسی]",
            borrowed.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Null(page.Document.QuerySelector(".clause-text[lang='en'] mark[lang='fa']"));
    }

    /// <summary>A name or a number is the same everywhere: said once, it holds.</summary>
    [Fact]
    public async Task Post_AFieldForAllLanguages_IsNoLongerMissed()
    {
        var (tabriz, _, agreement) = await DraftAsync();
        var edit = await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/edit")
            .See("Still empty.");
        var at = edit
            .Document.QuerySelectorAll("input[name$='.Name']")
            .Single(input => input.GetAttribute("value") == "fields")
            .GetAttribute("name")!
            .Replace(".Name", ".", StringComparison.Ordinal);

        await edit.Fill(at + "En", "Chemistry,\r\nphysics")
            .Check(at + "ForAll")
            .Press("Save")
            .Expect(HttpStatusCode.OK)
            .Open($"/agreements/{agreement.Id}/text")
            .NotSee("written in some languages only")
            .See("1 field is still empty");

        var text = await app.ReadAsync(data =>
            data.Set<AgreementVersion>()
                .Where(version => version.AgreementId == agreement.Id)
                .Select(version => version.Text)
                .SingleAsync()
        );
        const string everywhere = "Chemistry, physics";
        Assert.Equal(new LocalText(everywhere, everywhere, everywhere), text.Fields["fields"]);
    }

    /// <summary>What would be refused is not asked for: the page says what is missing instead of a form.</summary>
    [Fact]
    public async Task Open_ApprovalOfATextWithEmptyFields_SaysWhyNot()
    {
        var (_, baku, agreement) = await DraftAsync(send: true);

        var page = await app.As(baku.Officer)
            .Open($"/agreements/{agreement.Id}/do/approve")
            .Expect(HttpStatusCode.OK)
            .See("1 field is still empty")
            .See("Send the text back with them filled in");

        Assert.Null(page.Document.QuerySelector("[name='Input.Hash']"));
    }

    /// <summary>Who may not write is led to the clause.</summary>
    [Fact]
    public async Task Open_OverviewOfTheWaitingSide_LinksToTheClause()
    {
        var (tabriz, _, agreement) = await DraftAsync(send: true);

        var page = await app.As(tabriz.Officer).Open($"/agreements/{agreement.Id}");

        Assert.NotNull(
            page.Document.QuerySelector(
                $".notice a[href='/agreements/{agreement.Id}/text#clause-about']"
            )
        );
    }

    private async Task<(Side Tabriz, Side Baku, Agreement Agreement)> DraftAsync(bool send = false)
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var builder = An.Agreement(tabriz, baku)
            .With(
                SampleText.Complete with
                {
                    Clauses =
                    [
                        new Clause(
                            "about",
                            new LocalText("About", "درباره", "Haqqında"),
                            new LocalText(
                                "About {fields} at {addressA}.",
                                "درباره {fields} در {addressA}.",
                                "{addressA}: {fields} haqqında."
                            )
                        ),
                    ],
                    Fields = new Dictionary<string, LocalText> { ["fields"] = new("Chemistry") },
                }
            );
        var agreement = send ? Settled(builder.InNegotiation(), baku) : builder.Draft();
        await app.AddAsync(tabriz, baku, agreement);
        return (tabriz, baku, agreement);
    }

    /// <summary>Nothing but the text stands in the way of this side's approval.</summary>
    private static Agreement Settled(Agreement agreement, Side side)
    {
        foreach (var kind in (StepKind[])[StepKind.LegalReview, StepKind.TranslationCheck])
        {
            agreement.RecordStep(
                AgreementBuilder.Step(agreement, side, kind),
                side.Act(Role.InternationalOfficer)
            );
        }

        return agreement;
    }
}
