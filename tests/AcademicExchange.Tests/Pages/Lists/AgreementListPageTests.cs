using System.Net;
using System.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Lists;

/// <summary>The list over HTTP: what it shows, to whom it shows nothing, what it does with what people type and send.</summary>
public sealed class AgreementListPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Get_OwnAgreements_ShowsTheirLines()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var sent = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, sent);

        await app.As(tabriz.Officer)
            .Open("/agreements")
            .Expect(HttpStatusCode.OK)
            .See(sent.Number)
            .See("Exchange of students")
            .See(baku.Institution.Name.En!)
            .See("1–1 of 1");
        await app.As(baku.Officer).Open("/agreements").See("Your turn");
    }

    [Fact]
    public async Task Get_ForeignTenant_FindsNothingAnywhere()
    {
        var (tabriz, baku, foreign) = (An.Tabriz(), An.Baku(), An.Baku());
        var sent = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, foreign, sent);
        var browser = app.As(foreign.Officer);

        await browser.Open("/agreements").NotSee(sent.Number).See("There is no agreement yet");
        await browser.Open("/agreements?Q=" + sent.Number).NotSee("Exchange of students");
        await browser.Open("/agreements?Partner=" + tabriz.Institution.Slug).NotSee(sent.Number);
        await browser.Open("/agreements?handler=Csv&Q=" + sent.Number).Expect(HttpStatusCode.OK);
        Assert.Single(Lines(browser));
        await browser.Open("/desk").NotSee(sent.Number);
    }

    [Fact]
    public async Task Get_UnsentDraft_IsHiddenFromThePartner()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var draft = An.Agreement(tabriz, baku).Draft();
        await app.AddAsync(tabriz, baku, draft);

        await app.As(baku.Officer).Open("/agreements").NotSee(draft.Number);
        await app.As(baku.Officer).Open("/desk").NotSee(draft.Number);
    }

    [Theory]
    [InlineData(Role.Student)]
    [InlineData(Role.ExternalReviewer)]
    [InlineData(Role.InstitutionAdministrator)]
    public async Task Get_RoleWithoutAgreements_Is403(Role role)
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        await app.As(tabriz[role]).Open("/agreements").Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_Faculty_SeesOwnProposalsAndNoExport()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var own = An.Agreement(tabriz, baku).Proposed();
        var office = An.Agreement(tabriz, baku).Draft();
        await app.AddAsync(tabriz, baku, own, office);
        var browser = app.As(tabriz.Faculty);

        await browser.Open("/agreements").See(own.Number).NotSee(office.Number).NotSee("XLSX");
        await browser.Open("/agreements?handler=Csv").Expect(HttpStatusCode.Forbidden);
        await browser.Open("/agreements?handler=Xlsx").Expect(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("State=Bogus&Kind=7&Awaits=x&Year=abc&p=-4&sort=%27")]
    [InlineData("EndsAfter=1405/13/40&EndsBefore=%00&p=99999999999999999999")]
    [InlineData("Q=%22%27%3Cscript%3E%E2%80%AE&Partner=..%2F..&p=0")]
    [InlineData("State=InForce&State=InForce&State=Draft&Q=%F0%9D&Year=2147483647&p=2147483647")]
    public async Task Get_HostileFilter_IsAPage(string query)
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        await app.As(tabriz.Officer).Open("/agreements?" + query).Expect(HttpStatusCode.OK);

        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task Get_NothingMatches_OffersToClear()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        await app.AddAsync(tabriz, baku, An.Agreement(tabriz, baku).Draft());

        await app.As(tabriz.Officer)
            .Open("/agreements?Kind=Cotutelle")
            .See("No agreement matches")
            .Press("Clear the filters and show all")
            .See("1–1 of 1");
    }

    [Fact]
    public async Task Csv_Filter_HoldsExactlyAllItsLinesAndIsLogged()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var drafts = Enumerable.Range(0, 26).Select(_ => An.Agreement(tabriz, baku).Draft());
        var sent = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync([tabriz, baku, sent, .. drafts]);
        var browser = app.As(tabriz.Officer);

        await browser.Open("/agreements?handler=Csv&State=Draft").Expect(HttpStatusCode.OK);

        Assert.Equal(27, Lines(browser).Length);
        Assert.DoesNotContain(Lines(browser), line => line.Contains(sent.Number));
        Assert.StartsWith("attachment", browser.Headers["Content-Disposition"]);
        var logged = await app.ReadAsync(data =>
            data.Audit.SingleAsync(line =>
                line.Action == "agreement.export" && line.InstitutionId == tabriz.Id
            )
        );
        Assert.Equal("csv State=Draft", logged.Detail);
    }

    [Fact]
    public async Task Xlsx_List_IsAWorkbook()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        await app.AddAsync(tabriz, baku, An.Agreement(tabriz, baku).Draft());

        var browser = await app.As(tabriz.Auditor).Open("/agreements?handler=Xlsx");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal("PK"u8.ToArray(), browser.Content[..2]);
    }

    [Fact]
    public async Task SaveView_Named_IsThereUntilDeleted()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        await app.AddAsync(tabriz, baku);
        var browser = app.As(tabriz.Officer);

        await browser
            .Open("/agreements?State=InForce&sort=ends")
            .Fill("viewName", "Laufend <b>")
            .Press("Save this view")
            .At("/agreements")
            .See("Laufend <b>");
        await browser.Open("/agreements").Press("Laufend <b>");
        Assert.Equal("/agreements?State=InForce&sort=ends", browser.Path);

        await browser.Open("/agreements").Press("Delete the view Laufend <b>").NotSee("Laufend");
    }

    [Fact]
    public async Task DeleteView_OfAnotherPerson_Is404AndKeepsIt()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);
        await app.As(tabriz.Officer)
            .Open("/agreements?Kind=Cotutelle")
            .Fill("viewName", "Mine")
            .Press("Save this view");
        var view = await app.ReadAsync(data =>
            data.SavedViews.SingleAsync(found => found.PersonId == tabriz.Officer.Id)
        );

        await app.As(tabriz.Signatory)
            .Open("/agreements?Kind=Cotutelle")
            .Post("/agreements?handler=DeleteView", ("view", view.Id.ToString()))
            .Expect(HttpStatusCode.NotFound);

        Assert.True(await app.ReadAsync(data => data.SavedViews.AnyAsync(v => v.Id == view.Id)));
    }

    [Fact]
    public async Task SaveView_NoName_Is400AndKeepsTheFilter()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        await app.As(tabriz.Officer)
            .Open("/agreements?Kind=Cotutelle")
            .Post("/agreements?handler=SaveView&Kind=Cotutelle", ("viewName", ""))
            .Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SaveView_Auditor_Is403()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        await app.As(tabriz.Auditor)
            .Open("/agreements?Kind=Cotutelle")
            .Post("/agreements?handler=SaveView&Kind=Cotutelle", ("viewName", "Mine"))
            .Expect(HttpStatusCode.Forbidden);
    }

    private static string[] Lines(Browser browser) =>
        Encoding
            .UTF8.GetString(browser.Content)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
