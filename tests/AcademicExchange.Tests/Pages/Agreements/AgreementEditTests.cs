using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>Writing the text: what goes in, what is refused with its message at the field, what happens when two write at once.</summary>
public sealed class AgreementEditTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Post_ClauseInOneLanguage_SaysThatTheOthersLag()
    {
        var (tabriz, agreement) = await DraftAsync();
        var code = await ClauseAsync(agreement.Id);

        var officer = await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/edit/{code}")
            .Fill("Input.BodyEn", "The parties work together.\r\nThey meet every year.")
            .Press("Save")
            .Expect(HttpStatusCode.OK);

        await officer.Open($"/agreements/{agreement.Id}/text").See("not up to date in");
        await officer
            .Open($"/agreements/{agreement.Id}/text?ui-culture=fa")
            .Expect(HttpStatusCode.OK)
            .See("به‌روز نیست");
        await officer.Open($"/agreements/{agreement.Id}/do/send").See("به‌روز نیست");
    }

    [Fact]
    public async Task Post_ClauseOfOurOwn_CanBeOpenedBeforeItHasATitle()
    {
        var (tabriz, agreement) = await DraftAsync();
        var edit = $"/agreements/{agreement.Id}/edit";

        var officer = await app.As(tabriz.Officer)
            .Open(edit)
            .Post(edit + "?handler=Add", ("Version", $"{agreement.Version}"), ("code", ""))
            .Expect(HttpStatusCode.OK);

        const string title = "Own clause 1, without a title";
        Assert.Equal(
            title,
            officer
                .Document.QuerySelector(".clause-list a[href$='/edit/OWN-1']")!
                .TextContent.Trim()
        );
        await officer
            .See($"The text of “{title}” in Persian")
            .NotSee("in فارسی")
            .Open(edit + "/OWN-1")
            .See(title)
            .Open($"/agreements/{agreement.Id}/text")
            .See(title);
    }

    [Fact]
    public async Task Open_ComparisonOfPlaces_SaysThemInWords()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var place = new Place(tabriz.Id, baku.Id, "6", "", Language.En, "B2", 2026, 2, 5);
        var agreement = An.Agreement(tabriz, baku)
            .With(SampleText.Complete with { Places = [place] })
            .InNegotiation();
        agreement.Write(
            SampleText.Complete with
            {
                Places = [place, place with { Level = "7", Number = 1, Months = 1 }],
            },
            baku.Act(Role.InternationalOfficer)
        );
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(baku.Officer)
            .Open($"/agreements/{agreement.Id}/compare?older=1&newer=2")
            .Expect(HttpStatusCode.OK);

        var text = page.Text.Replace("\u2068", "").Replace("\u2069", "");
        Assert.Contains(
            "2 places, Bachelor (EQF 6), academic year 2026/27, 5 months each; field: Any field; language: English, B2",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("1 place, Master (EQF 7)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_StaleClause_IsRefusedAndKeepsWhatWasTyped()
    {
        var (tabriz, agreement) = await DraftAsync();
        var page = $"/agreements/{agreement.Id}/edit/{await ClauseAsync(agreement.Id)}";
        var slow = await app.As(tabriz.Officer)
            .Open(page)
            .Fill("Input.BodyEn", "Mine, typed for an hour");
        await app.As(tabriz.Officer)
            .Open(page)
            .Fill("Input.BodyEn", "Theirs, saved first")
            .Press("Save")
            .Expect(HttpStatusCode.OK);

        await slow.Press("Save").Expect(HttpStatusCode.Conflict).See("Theirs, saved first");

        Assert.Contains(
            "Mine, typed for an hour",
            slow.Document.QuerySelector("textarea[name='Input.BodyEn']")!.TextContent,
            StringComparison.Ordinal
        );
        await slow.Press("Save").Expect(HttpStatusCode.OK);
        await slow.Open($"/agreements/{agreement.Id}/text").See("Mine, typed for an hour");
    }

    [Theory]
    [InlineData("Input.NoticeMonths", "many")]
    [InlineData("Input.NoticeMonths", "99")]
    [InlineData("Input.StartsOn", "1404/12/30")]
    [InlineData("Input.EndsOn", "2020-01-01")]
    [InlineData("Input.TitleEn", LongText)]
    public async Task Post_BadTerm_IsSaidAtTheFieldAndNothingIsLost(string field, string value)
    {
        var (tabriz, agreement) = await DraftAsync();

        var officer = await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/edit")
            .Fill("Input.TitleFa", "عنوانی که نوشته شد")
            .Fill(field, value)
            .Press("Save")
            .Expect(HttpStatusCode.BadRequest);

        Assert.Equal(
            "عنوانی که نوشته شد",
            officer.Document.QuerySelector("[name='Input.TitleFa']")!.GetAttribute("value")
                ?? officer.Document.QuerySelector("[name='Input.TitleFa']")!.TextContent.Trim()
        );
        Assert.NotNull(officer.Document.QuerySelector($"[name='{field}'][aria-invalid='true']"));
    }

    [Fact]
    public async Task Post_PersianDigitsAndSolarHijriDay_AreRead()
    {
        var (tabriz, agreement) = await DraftAsync();

        await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/edit?ui-culture=fa")
            .Fill("Input.NoticeMonths", "۹")
            .Fill("Input.StartsOn", "۱۴۰۶/۰۱/۰۱")
            .Fill("Input.EndsOn", "۱۴۱۱/۰۱/۰۱")
            .Press("ذخیره")
            .Expect(HttpStatusCode.OK);

        var text = await app.ReadAsync(data =>
            data.Set<AgreementVersion>().SingleAsync(version => version.AgreementId == agreement.Id)
        );
        Assert.Equal(9, text.Text.NoticeMonths);
        Assert.Equal(new DateOnly(2027, 3, 21), text.Text.StartsOn);
    }

    [Fact]
    public async Task Post_SameProposalTwentyTimes_MakesOneAgreement()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        await app.AddAsync(tabriz, baku);
        var officer = await app.As(tabriz.Officer).Open("/agreements/propose");
        var key = officer.Document.QuerySelector("input[name='Input.Key']")!.GetAttribute("value")!;
        for (var sent = 0; sent < 20; sent++)
        {
            await officer
                .Post(
                    "/agreements/propose",
                    ("Input.Key", key),
                    ("Input.Kind", nameof(AgreementKind.StudentExchange)),
                    ("Input.Partner", baku.Id.ToString()),
                    ("Input.TitleEn", "Once"),
                    ("Input.Purpose", "Once only")
                )
                .Expect(HttpStatusCode.OK);
        }

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Agreements.CountAsync(found => found.OwnerInstitutionId == tabriz.Id)
            )
        );
        await officer.See("Draft");
    }

    [Fact]
    public async Task Post_Places_AreKeptWithTheirDirection()
    {
        var (tabriz, agreement) = await DraftAsync(AgreementKind.StudentExchange);

        await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/places")
            .Fill("Rows[0].Direction", "1-0")
            .Fill("Rows[0].AcademicYear", "2027")
            .Fill("Rows[0].Number", "۵")
            .Fill("Rows[0].Months", "5")
            .Press("Save the places")
            .Expect(HttpStatusCode.OK);

        var version = await app.ReadAsync(data =>
            data.Set<AgreementVersion>().SingleAsync(found => found.AgreementId == agreement.Id)
        );
        var place = Assert.Single(
            version.Text.Places,
            kept => kept.AcademicYear == 2027 && kept.Number == 5
        );
        Assert.Equal(tabriz.Id, place.ToInstitutionId);
    }

    private const string LongText =
        "x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789"
        + "x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789x0123456789";

    private async Task<(Side Tabriz, Agreement Agreement)> DraftAsync(
        AgreementKind kind = AgreementKind.Memorandum
    )
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).Of(kind).Draft();
        await app.AddAsync(tabriz, baku, agreement);
        return (tabriz, agreement);
    }

    private Task<string> ClauseAsync(Guid id) =>
        app.ReadAsync(async data =>
            (await data.Set<AgreementVersion>().SingleAsync(version => version.AgreementId == id))
                .Text
                .Clauses[0]
                .Code
        );
}
