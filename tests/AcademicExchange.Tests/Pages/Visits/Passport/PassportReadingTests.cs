using System.Net;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Security;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits.Passport;

/// <summary>Who reads a passport, that each look is logged and seen by the traveller, and that nobody else comes near it.</summary>
public sealed class PassportReadingTests(PassportApp app) : IClassFixture<PassportApp>
{
    private const string Reason = "The invitation wants the number";
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Show_WithAReason_IsLoggedAndTheTravellerReadsIt()
    {
        var (visit, page) = await GivenAsync(transfers: true);
        var browser = await app.As(_tabriz.Officer)
            .Open(page)
            .See(PassportApp.Mask)
            .NotSee(PassportApp.Number)
            .Fill("Reason", Reason)
            .Press("Show number, names and dates")
            .See(PassportApp.Number)
            .See("SPECIMEN")
            .See("TRAVELLER");
        Assert.Contains("no-store", browser.Headers["Cache-Control"], StringComparison.Ordinal);
        await browser.Open(page).NotSee(PassportApp.Number);

        await app.As(_baku.Officer)
            .Open(page)
            .Fill("Reason", "Registration after arrival")
            .Press("Download scan 1");
        var lines = await LooksAsync(visit);
        Assert.Equal(
            [
                ("passport.view", _tabriz.Officer.Id, _tabriz.Id, $"{visit.Number}: {Reason}"),
                (
                    "passport.scan-view",
                    _baku.Officer.Id,
                    _baku.Id,
                    $"{visit.Number}: Registration after arrival"
                ),
            ],
            lines.Select(line =>
                (line.Action, line.PersonId!.Value, line.InstitutionId!.Value, line.Detail!)
            )
        );
        await app.As(_tabriz.Faculty)
            .Open(page)
            .See(_tabriz.Officer.FamilyName)
            .See(Reason)
            .See(_baku.Officer.FamilyName)
            .See("Registration after arrival");
        // An office reads the looks of its own institution.
        await app.As(_baku.Officer).Open(page).NotSee(Reason);
        await app.As(_tabriz.Administrator)
            .Open("/admin/audit")
            .See("Passport data shown whole")
            .See(Reason)
            .NotSee(PassportApp.Number);
    }

    [Fact]
    public async Task Scan_IsADownloadOfWhatWasGiven()
    {
        var (_, page) = await GivenAsync();
        var browser = await app.As(_tabriz.Officer)
            .Open(page)
            .Fill("Reason", Reason)
            .Press("Download scan 1");

        Assert.Equal(PassportApp.Paper, browser.Content);
        Assert.StartsWith(
            "attachment",
            browser.Headers["Content-Disposition"],
            StringComparison.Ordinal
        );
        Assert.Contains("no-store", browser.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Contains(
            "sandbox",
            browser.Headers["Content-Security-Policy"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Show_WithoutAReasonOrWithTheNumberAsOne_ShowsAndLogsNothing()
    {
        var (visit, page) = await GivenAsync();
        var scan = Assert.Single(await app.ScansAsync(visit.Id));
        var browser = await app.As(_tabriz.Officer).Open(page);
        foreach (var reason in new[] { "", "visa", "Passport Z 9876-5432, for the visa" })
        {
            await browser
                .Post(page, ("Reason", reason))
                .Expect(HttpStatusCode.Conflict)
                .NotSee("SPECIMEN");
            await browser
                .Post(page + "?handler=Scan", ("Reason", reason), ("Scan", $"{scan.Id}"))
                .Expect(HttpStatusCode.Conflict);
        }

        Assert.Empty(await LooksAsync(visit));
    }

    [Fact]
    public async Task Show_ByTheTraveller_NeedsNoReasonAndIsLogged()
    {
        var (visit, page) = await GivenAsync();
        await app.As(_tabriz.Faculty)
            .Open(page)
            .Press("Show number, names and dates")
            .See(PassportApp.Number)
            .See("The traveller's own look");
        Assert.Single(await LooksAsync(visit));
    }

    [Fact]
    public async Task Host_WithoutTheConsentForTheOtherCountry_ReadsNothing()
    {
        var (visit, page) = await GivenAsync();
        var host = await app.As(_baku.Officer)
            .Open(page)
            .See("Not for your institution")
            .NotSee(PassportApp.Mask);
        await host.Post(page, ("Reason", Reason)).Expect(HttpStatusCode.Conflict);
        Assert.Empty(await LooksAsync(visit));

        await app.As(_tabriz.Faculty)
            .Open(page + "/consent")
            .Check("Transfers")
            .Press("Save the choice");
        await host.Open(page).See(PassportApp.Mask);

        await app.As(_tabriz.Faculty)
            .Open(page + "/consent")
            .Check("Transfers", on: false)
            .Press("Save the choice");
        await host.Open(page).NotSee(PassportApp.Mask);
    }

    [Fact]
    public async Task Host_BeforeItsOwnYes_IsTooEarly()
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.AtHostOffice);
        await app.GiveAsync(visit, _tabriz, transfers: true);
        await app.As(_baku.Officer)
            .Open($"/visits/{visit.Id}")
            .NotSee("Passport")
            .Open($"/visits/{visit.Id}/passport")
            .Expect(HttpStatusCode.Conflict);
        await app.As(_tabriz.Officer).Open($"/visits/{visit.Id}/passport").See(PassportApp.Mask);
    }

    [Fact]
    public async Task Others_AreTurnedAwayAndChangeNothing()
    {
        var (visit, page) = await GivenAsync(transfers: true);
        var scan = Assert.Single(await app.ScansAsync(visit.Id));
        var foreign = An.Baku();
        await app.AddAsync(foreign);
        var posts = new (string, (string, string)[])[]
        {
            (page, [("Reason", Reason)]),
            (page + "?handler=Scan", [("Reason", Reason), ("Scan", $"{scan.Id}")]),
        };
        var own = new (string, (string, string)[])[]
        {
            (page + "/consent", [("Text", "1")]),
            (page + "/consent?handler=Transfer", [("Transfers", "false")]),
            (page + "/consent?handler=Revoke", []),
            (page + "/enter", [("Version", "1"), ("Passport.Number", "Y1112223")]),
            (page + "/scans", []),
            (page + "/scans?handler=Remove", [("scanId", $"{scan.Id}")]),
        };

        // Who sees the visit is forbidden, who does not finds nothing.
        foreach (
            var person in new[]
            {
                _tabriz.Head,
                _tabriz.Signatory,
                _tabriz.Auditor,
                _baku.Faculty,
                _baku.Head,
                _baku.Signatory,
                _baku.Auditor,
            }
        )
        {
            await DeniedAsync(app.As(person), [.. posts, .. own], HttpStatusCode.Forbidden);
        }

        foreach (var person in foreign.People.Append(_tabriz.Student).Append(_tabriz.Administrator))
        {
            await DeniedAsync(app.As(person), [.. posts, .. own], HttpStatusCode.NotFound);
        }

        foreach (var person in new[] { _tabriz.Officer, _baku.Officer })
        {
            await DeniedAsync(app.As(person), own, HttpStatusCode.Forbidden);
        }

        Assert.Equal((1, 1, 1), await app.KeptAsync(visit.Id));
        Assert.Empty(await LooksAsync(visit));
        var consent = await app.ReadAsync(data =>
            data.PassportConsents.SingleAsync(c => c.VisitId == visit.Id)
        );
        Assert.True(consent is { IsActive: true, TransferUtc: not null });
    }

    /// <summary>T8: not in an emergency either.</summary>
    [Fact]
    public async Task Emergency_OpensNoPassport()
    {
        var (visit, page) = await GivenAsync();
        var administrator = An.SystemAdministrator();
        await app.AddAsync(administrator);
        var reader = await app.As(administrator)
            .Open("/admin/emergency")
            .Fill("Input.Institution", _tabriz.Id.ToString())
            .Fill("Input.Reason", "The office asks what was agreed with the guest.")
            .Press("Open the records");
        await reader.Open($"/visits/{visit.Id}").Expect(HttpStatusCode.OK);
        await DeniedAsync(reader, [(page, [("Reason", Reason)])], HttpStatusCode.Forbidden);
        Assert.Empty(await LooksAsync(visit));
    }

    [Fact]
    public async Task Number_IsInNoLineOfTheLogAndInNoTable()
    {
        var (visit, page) = await GivenAsync(transfers: true);
        await app.As(_tabriz.Faculty)
            .Open(page + "/enter")
            .Fill("Passport.Number", PassportApp.Number + "-this-is-too-long-to-be-one")
            .Press("Keep encrypted");
        await app.As(_tabriz.Officer)
            .Open(page)
            .Post(page, ("Reason", "The number is " + PassportApp.Number));
        await app.As(_tabriz.Officer).Open(page).Post(page, ("Reason", Reason));
        await app.As(_tabriz.Faculty)
            .Open(page + "/consent")
            .Post(page + "/consent?handler=Revoke");
        await app.RunOutboxAsync();

        Assert.True(app.Lines.Count > 200, "The log is written.");
        Assert.Contains(
            app.Lines,
            line => line.Contains(visit.Id.ToString(), StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            app.Lines,
            line =>
                line.Contains(PassportApp.Number, StringComparison.Ordinal)
                || line.Contains("SPECIMEN", StringComparison.Ordinal)
        );
        Assert.Empty(app.FilesThatHold(PassportApp.Number));
        Assert.False(
            await app.ReadAsync(async data =>
                await data.Audit.AnyAsync(line => line.Detail!.Contains(PassportApp.Number))
                || await data.History.AnyAsync(line => line.Note!.Contains(PassportApp.Number))
                || await data.Outbox.AnyAsync(row => row.Payload.Contains(PassportApp.Number))
                || await data.Visits.AnyAsync(one => one.Search.Contains("98765432"))
            )
        );
        Assert.Empty(app.Errors);
    }

    private static async Task DeniedAsync(
        Browser browser,
        IEnumerable<(string Address, (string, string)[] Fields)> posts,
        HttpStatusCode expected
    )
    {
        foreach (var (address, fields) in posts)
        {
            await browser.Open(address.Split('?')[0]).Expect(expected);
            await browser.Post(address, fields).Expect(expected);
            Assert.DoesNotContain(
                PassportApp.Number,
                System.Text.Encoding.UTF8.GetString(browser.Content),
                StringComparison.Ordinal
            );
        }
    }

    private async Task<(Visit Visit, string Page)> GivenAsync(bool transfers = false)
    {
        var visit = await app.AddAsync(_tabriz, _baku, VisitState.Accepted);
        await app.GiveAsync(visit, _tabriz, transfers);
        return (visit, $"/visits/{visit.Id}/passport");
    }

    private Task<List<AuditLine>> LooksAsync(Visit visit) =>
        app.ReadAsync(data =>
            data.Audit.Where(line =>
                    line.RecordKind == VisitPassport.RecordKind
                    && line.RecordId == visit.Id
                    && (line.Action == "passport.view" || line.Action == "passport.scan-view")
                )
                .OrderBy(line => line.AtUtc)
                .ToListAsync()
        );
}
