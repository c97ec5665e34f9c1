using System.Net;
using System.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Security;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Desk;

/// <summary>The audit log over HTTP: whose lines, for whom, with what in them.</summary>
public sealed class AuditPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Get_OwnInstitution_ShowsItsLinesOnly()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        await app.AddAsync(
            tabriz,
            baku,
            Line(tabriz.Officer, tabriz.Id, "test.own"),
            Line(baku.Officer, baku.Id, "test.foreign")
        );

        foreach (var person in new[] { tabriz.Administrator, tabriz.Auditor })
        {
            await app.As(person)
                .Open("/admin/audit")
                .Expect(HttpStatusCode.OK)
                .See("test.own")
                .See("what was done")
                .NotSee("test.foreign");
            var csv = await app.As(person).Open("/admin/audit?handler=Csv&Do=test.");
            var text = Encoding.UTF8.GetString(csv.Content);
            Assert.Contains("test.own", text, StringComparison.Ordinal);
            Assert.DoesNotContain("test.foreign", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_SystemAdministrator_SeesAllWithoutWhatItSaysOfRecords()
    {
        var (tabriz, system) = (An.Tabriz(), An.SystemAdministrator());
        await app.AddAsync(tabriz, system, Line(tabriz.Officer, tabriz.Id, "test.seen"));

        await app.As(system)
            .Open("/admin/audit?Do=test.seen")
            .See("test.seen")
            .See(tabriz.Officer.FamilyName)
            .NotSee("what was done");
    }

    [Fact]
    public async Task Get_InvitationSent_SaysToWhomWithoutTheWholeAddress()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);
        await app.As(tabriz.Administrator)
            .Open("/people/invite")
            .Fill("Input.Email", "rana.new@partner.example")
            .Fill("Input.Role", nameof(Role.Faculty))
            .Press("Send the invitation")
            .Expect(HttpStatusCode.OK);

        await app.As(tabriz.Auditor)
            .Open("/admin/audit?Do=invitation.send")
            .See("Faculty member, r…@partner.example")
            .NotSee("rana.new");
    }

    [Theory]
    [InlineData(Role.InternationalOfficer)]
    [InlineData(Role.Student)]
    [InlineData(Role.Signatory)]
    public async Task Get_Others_Is404ButTheyHaveTheirOwnLines(Role role)
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(
            tabriz,
            Line(tabriz[role], tabriz.Id, "test.mine"),
            Line(tabriz.Faculty, tabriz.Id, "test.others")
        );

        await app.As(tabriz[role]).Open("/admin/audit").Expect(HttpStatusCode.NotFound);
        await app.As(tabriz[role]).Open("/account/activity").See("test.mine").NotSee("test.others");
    }

    [Fact]
    public async Task Get_Filters_NarrowTheLines()
    {
        var tabriz = An.Tabriz();
        var denied = Line(tabriz.Signatory, tabriz.Id, "test.two", AuditResult.Denied);
        await app.AddAsync(tabriz, Line(tabriz.Officer, tabriz.Id, "test.one"), denied);
        var browser = app.As(tabriz.Administrator);

        await browser.Open("/admin/audit?Do=test.one").See("test.one").NotSee("test.two");
        await browser.Open("/admin/audit?Result=Denied").See("test.two").NotSee("test.one");
        await browser
            .Open("/admin/audit?Person=" + Uri.EscapeDataString(tabriz.Signatory.FamilyName))
            .See("test.two")
            .NotSee("test.one");
        await browser.Open("/admin/audit?Day=2026-11-23").See("test.one").See("test.two");
        await browser.Open("/admin/audit?Day=2026-11-24").NotSee("test.one");
    }

    [Fact]
    public async Task Get_Older_GoesOnWithoutGapOrRepeat()
    {
        var tabriz = An.Tabriz();
        var lines = Enumerable
            .Range(0, 60)
            .Select(i => Line(tabriz.Officer, tabriz.Id, FormattableString.Invariant($"n.{i:00}")));
        await app.AddAsync([tabriz, .. lines]);
        var browser = app.As(tabriz.Auditor);

        await browser.Open("/admin/audit?Do=n.");
        var first = Actions(browser);
        await browser.Press("Older lines");
        var second = Actions(browser);

        Assert.Equal(60, first.Concat(second).Distinct().Count());
        Assert.Equal(50, first.Count);
    }

    [Theory]
    [InlineData("Before=x")]
    [InlineData("Before=9223372036854775807-00000000000000000000000000000000")]
    [InlineData("Day=0001-01-01&Result=9&Do=%25_'")]
    [InlineData("Day=9999-12-31&Person=%E2%80%AE")]
    public async Task Get_Hostile_IsAPage(string query)
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        await app.As(tabriz.Auditor).Open("/admin/audit?" + query).Expect(HttpStatusCode.OK);
    }

    private static List<string> Actions(Browser browser) =>
        [
            .. browser
                .Document.QuerySelectorAll("td[data-label='Action']")
                .Select(cell => cell.TextContent.Trim()),
        ];

    private static AuditLine Line(
        Person person,
        Guid institution,
        string action,
        AuditResult result = AuditResult.Done
    ) =>
        new()
        {
            AtUtc = ManualClock.Start,
            PersonId = person.Id,
            InstitutionId = institution,
            Action = action,
            RecordKind = "agreement",
            Result = result,
            Detail = "what was done",
        };
}
