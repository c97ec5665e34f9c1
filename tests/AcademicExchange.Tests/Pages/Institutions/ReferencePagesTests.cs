using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Institutions;

public sealed class ReferencePagesTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Balance = "/reference/clauses/balance";

    [Theory]
    [InlineData("/reference")]
    [InlineData("/reference/fields")]
    [InlineData("/reference/levels")]
    [InlineData("/reference/currencies")]
    [InlineData("/reference/calendars")]
    [InlineData("/reference/clauses?Kind=Cotutelle")]
    [InlineData("/reference/clauses/funding")]
    public async Task Open_Officer_ReadsInEachLanguage(string path)
    {
        var browser = app.As((await SideAsync()).Officer);
        foreach (var language in new[] { "en", "fa", "az" })
        {
            var mark = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            await browser.Open($"{path}{mark}ui-culture={language}").Expect(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("hüquq", "0421")]
    [InlineData("Computer use", "0611")]
    [InlineData("0532", "0532")]
    public async Task Fields_CodeOrWords_FindsTheField(string typed, string code) =>
        await app.As((await SideAsync()).Student)
            .Open("/reference/fields?Q=" + Uri.EscapeDataString(typed))
            .Expect(HttpStatusCode.OK)
            .See(code);

    [Fact]
    public async Task Clauses_Student_MayNot() =>
        await app.As((await SideAsync()).Student)
            .Open("/reference/clauses")
            .Expect(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Clause_Officer_ReadsAndMayNotEdit()
    {
        var browser = app.As((await SideAsync()).Officer);

        await browser.Open(Balance).Expect(HttpStatusCode.OK).NotSee("Edit the wording");
        await browser.Open(Balance + "/edit").Expect(HttpStatusCode.Forbidden);
        await browser.Open("/reference/clauses/NOTHING").Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task EditClause_Administrator_RewordsAndIsLogged()
    {
        var admin = await AdminAsync();

        await app.As(admin)
            .Open("/reference/clauses/housing/edit")
            .Fill("TitleEn", "Housing and welcome")
            .Press("Save")
            .At("/reference/clauses/housing")
            .See("Housing and welcome");

        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.Action == "clause.reword" && line.Detail == "HOUSING"
                )
            )
        );
    }

    [Fact]
    public async Task EditClause_FieldLostInOneLanguage_SaysWhich()
    {
        var admin = await AdminAsync();
        var page = await app.As(admin).Open("/reference/clauses/DURATION/edit");
        var area = page
            .Document.QuerySelectorAll("textarea")
            .First(one =>
                one.GetAttribute("lang") == "fa"
                && one.TextContent.Contains("{startDate}", StringComparison.Ordinal)
            );

        await page.Fill(
                area.GetAttribute("name")!,
                area.TextContent.Replace("{startDate}", "", StringComparison.Ordinal)
            )
            .Press("Save")
            .Expect(HttpStatusCode.BadRequest)
            .See("startDate");
    }

    [Fact]
    public async Task EditClause_SomebodySavedMeanwhile_ShowsBothTexts()
    {
        var admin = await AdminAsync();
        var slow = await app.As(admin).Open(Balance + "/edit").Fill("TitleEn", "Slow title");
        await app.As(admin)
            .Open(Balance + "/edit")
            .Fill("TitleEn", "Fast title")
            .Press("Save")
            .At(Balance);

        await slow.Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("Fast title")
            .See("Slow title");

        await app.As(admin).Open(Balance).See("Fast title");
    }

    [Fact]
    public async Task Calendar_Administrator_AddsAnnouncesAndRemovesADay()
    {
        var admin = await AdminAsync();
        var browser = app.As(admin);
        const string Path = "/reference/calendars/az";

        await browser
            .Open(Path)
            .Fill("Holiday.First", "2027-02-02")
            .Fill("Holiday.NameEn", "Day of tests")
            .Press("Add the days")
            .At(Path)
            .See("Day of tests")
            .Press("Announced")
            .At(Path);
        var day = await app.ReadAsync(data =>
            data.Holidays.SingleAsync(one => one.Name.En == "Day of tests")
        );
        await browser
            .Post(Path + "?handler=Remove", ("dayId", day.Id.ToString()))
            .At(Path)
            .NotSee("Day of tests");
        await browser.Open("/reference/calendars/FR").Expect(HttpStatusCode.NotFound);
        await app.As((await SideAsync()).Officer).Open(Path).Expect(HttpStatusCode.Forbidden);
    }

    private async Task<Side> SideAsync()
    {
        var side = An.Baku();
        await app.AddAsync(side);
        return side;
    }

    private async Task<Person> AdminAsync()
    {
        var admin = An.SystemAdministrator();
        await app.AddAsync(admin);
        return admin;
    }
}
