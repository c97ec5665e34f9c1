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
            var browser = await app.As(person)
                .Open("/admin/audit")
                .Expect(HttpStatusCode.OK)
                .See("what was done");
            Assert.Contains("test.own", Codes(browser));
            Assert.DoesNotContain("test.foreign", Codes(browser));
            var csv = await app.As(person).Open("/admin/audit?handler=Csv&Do=test.");
            var text = Encoding.UTF8.GetString(csv.Content);
            Assert.Contains("test.own", text, StringComparison.Ordinal);
            await app.As(person)
                .Open("/admin/audit?handler=Xlsx&Do=test.")
                .Expect(HttpStatusCode.OK);
            Assert.DoesNotContain("test.foreign", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_SystemAdministrator_SeesAllWithoutWhatItSaysOfRecords()
    {
        var (tabriz, system) = (An.Tabriz(), An.SystemAdministrator());
        await app.AddAsync(tabriz, system, Line(tabriz.Officer, tabriz.Id, "test.seen"));

        var browser = await app.As(system)
            .Open("/admin/audit?Do=test.seen")
            .See(tabriz.Officer.FamilyName)
            .NotSee("what was done");
        Assert.Equal(["test.seen"], Codes(browser));
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

        foreach (
            var (query, seen) in new[]
            {
                ("Do=test.one", "test.one"),
                ("Result=Denied", "test.two"),
                ("Person=" + Uri.EscapeDataString(tabriz.Signatory.FamilyName), "test.two"),
                ("Day=2026-11-23", "test.one test.two"),
                ("Day=2026-11-24", ""),
            }
        )
        {
            await browser.Open("/admin/audit?" + query);

            var codes = Codes(browser)
                .Where(code => code.StartsWith("test.", StringComparison.Ordinal));
            Assert.Equal(seen, string.Join(' ', codes.Order(StringComparer.Ordinal)));
        }
    }

    [Fact]
    public async Task Csv_HasTheWordsOfThePageInItsReadersLanguageAndTheCodes()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(
            tabriz,
            Line(tabriz.Officer, tabriz.Id, "agreement.Send", detail: "Draft > InNegotiation"),
            Line(tabriz.Officer, tabriz.Id, "factor.add", detail: "passkey")
        );

        var csv = await app.As(tabriz.Auditor)
            .Open(
                "/admin/audit?handler=Csv&Person=" + tabriz.Officer.FamilyName + "&ui-culture=fa"
            );

        var lines = Encoding.UTF8.GetString(csv.Content).Split("\r\n");
        Assert.Contains("زمان", lines[0], StringComparison.Ordinal);
        var sent = Assert.Single(
            lines,
            line => line.Contains("agreement.Send", StringComparison.Ordinal)
        );
        Assert.Contains("پیش‌نویس ← در حال مذاکره", sent, StringComparison.Ordinal);
        var added = Assert.Single(
            lines,
            line => line.Contains("factor.add", StringComparison.Ordinal)
        );
        Assert.Contains("کلید عبور", added, StringComparison.Ordinal);
        Assert.All([sent, added], line => Assert.Matches(@"^2026-11-23T\d\d:\d\d:\d\dZ,", line));
    }

    [Fact]
    public async Task Get_LineOfAStandIn_SaysForWhom()
    {
        var tabriz = An.Tabriz();
        var line = Line(tabriz.Faculty, tabriz.Id, "test.stand", forPerson: tabriz.Officer.Id);
        await app.AddAsync(tabriz, line);
        var expected = $"{tabriz.Faculty.LatinName} for {tabriz.Officer.LatinName}";

        await app.As(tabriz.Auditor).Open("/admin/audit?Do=test.stand").See(expected);
        await app.As(tabriz.Faculty).Open("/account/activity").See(expected);
        var csv = await app.As(tabriz.Auditor).Open("/admin/audit?handler=Csv&Do=test.stand");
        Assert.Contains(expected, Encoding.UTF8.GetString(csv.Content), StringComparison.Ordinal);
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

    /// <summary>Of the rows: a filter that is set names its code too.</summary>
    private static List<string> Codes(Browser browser) =>
        [
            .. browser
                .Document.QuerySelectorAll("td[data-label='Action'] bdi")
                .Select(cell => cell.TextContent.Trim()),
        ];

    private static AuditLine Line(
        Person person,
        Guid institution,
        string action,
        AuditResult result = AuditResult.Done,
        string detail = "what was done",
        Guid? forPerson = null
    ) =>
        new()
        {
            AtUtc = ManualClock.Start,
            PersonId = person.Id,
            ForPersonId = forPerson,
            InstitutionId = institution,
            Action = action,
            RecordKind = "agreement",
            Result = result,
            Detail = detail,
        };
}
