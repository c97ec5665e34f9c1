using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Security;
using AcademicExchange.Tests.Pages.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits.Contacts;

/// <summary>The traveller says where to find them, the host whom to call; who reads is logged, others come nowhere near, and it goes with the passport.</summary>
public sealed class ContactsPageTests(PassportApp app) : IClassFixture<PassportApp>
{
    private const string Phone = "+994551112233";
    private const string Address = "Quarantine lane 5, room 7";
    private const string Contact = "Sister-of-somebody";

    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Keep_ByTheTraveller_IsSealedAndShownToTheOfficesForALine()
    {
        var (visit, page) = await GivenAsync();

        await app.As(_tabriz.Faculty).Open(page).See("Given").NotSee(Phone).NotSee(Address);
        Assert.Empty(app.FilesThatHold(Address));
        Assert.Empty(app.FilesThatHold(Phone));
        var home = await app.As(_tabriz.Officer)
            .Open(page)
            .NotSee(Address)
            .Press("Show address and numbers")
            .See(Phone)
            .See(Address)
            .See(Contact);
        Assert.Contains("no-store", home.Headers["Cache-Control"], StringComparison.Ordinal);
        await home.Open(page).NotSee(Address);
        await app.As(_baku.Officer).Open(page).Press("Show address and numbers").See(Address);

        var looks = await LooksAsync(visit);
        Assert.Equal(
            [(_tabriz.Officer.Id, _tabriz.Id), (_baku.Officer.Id, _baku.Id)],
            looks.Select(line => (line.PersonId!.Value, line.InstitutionId!.Value))
        );
        await app.As(_tabriz.Faculty)
            .Open(page)
            .See(_tabriz.Officer.FamilyName)
            .See(_baku.Officer.FamilyName);
        await app.As(_tabriz.Administrator)
            .Open("/admin/audit")
            .See("Contacts of a traveller shown")
            .NotSee(Phone);
        Assert.DoesNotContain(app.Lines, line => line.Contains(Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keep_DoesWhatTheChecklistAsks()
    {
        var visit = await AddAsync(VisitState.Accepted);
        await app.ChangeAsync(async data =>
            (
                await data
                    .Visits.Include(one => one.Sides)
                    .Include(one => one.Checklist)
                    .AsSplitQuery()
                    .SingleAsync(one => one.Id == visit.Id)
            ).PlanChecklist(
                [
                    new PlannedItem(
                        ChecklistTask.Contacts,
                        "contacts",
                        VisitWho.Visitor,
                        ChecklistStage.Accepted,
                        VisitBuilder.First
                    ),
                ],
                ManualClock.Start
            )
        );
        await app.As(_tabriz.Faculty).Open("/desk").See("Address and emergency contact");
        var page = $"/visits/{visit.Id}/contacts";
        await app.As(_tabriz.Faculty).Open(page).Post(page + "?handler=Keep", Fields()).At(page);

        Assert.Equal(
            ChecklistState.Done,
            await app.ReadAsync(data =>
                data.ChecklistItems.Where(item => item.VisitId == visit.Id)
                    .Select(item => item.State)
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Keep_InvalidOrNotAgreed_KeepsNothingAndGivesBackWhatWasTyped()
    {
        var visit = await AddAsync(VisitState.Accepted);
        var page = $"/visits/{visit.Id}/contacts";
        var browser = await app.As(_tabriz.Faculty)
            .Open(page)
            .Post(page + "?handler=Keep", Fields(phone: "12"))
            .Expect(HttpStatusCode.Conflict)
            .See("with the code of its country");
        Assert.Equal(Address, Form.Shown(browser.Document, "Whereabouts.Address"));
        await browser
            .Post(page + "?handler=Keep", Fields(address: ""))
            .Expect(HttpStatusCode.BadRequest);
        await browser
            .Post(page + "?handler=Keep", Fields(agrees: "false"))
            .Expect(HttpStatusCode.Conflict)
            .See("Without your agreement nothing is kept.");

        Assert.False(
            await app.ReadAsync(data => data.VisitWhereabouts.AnyAsync(one => one.Id == visit.Id))
        );
    }

    [Fact]
    public async Task Keep_StaleOrTwice_LosesNothing()
    {
        var (visit, page) = await GivenAsync();
        var browser = await app.As(_tabriz.Faculty)
            .Open(page)
            .Press("Show and change")
            .Fill("Whereabouts.Address", "Elsewhere 1")
            .Check("Agrees")
            .Press("Keep encrypted")
            .At(page)
            .See("Contacts kept, encrypted")
            .Post(page + "?handler=Keep", Fields(address: "Elsewhere 1"))
            .At(page);
        // The same form again has nothing to change; another content needs the version of today.
        await browser
            .Post(page + "?handler=Keep", [.. Fields(address: "Elsewhere 2"), ("Version", "1")])
            .Expect(HttpStatusCode.Conflict);

        await app.As(_tabriz.Officer)
            .Open(page)
            .Press("Show address and numbers")
            .See("Elsewhere 1");
        Assert.Equal(
            2,
            await app.ReadAsync(data =>
                data.VisitWhereabouts.Where(one => one.Id == visit.Id)
                    .Select(one => one.Version)
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Host_NamesAContact_ThatTheTravellerReads()
    {
        var visit = await AddAsync(VisitState.Confirmed);
        var page = $"/visits/{visit.Id}/contacts";
        var host = await app.As(_baku.Faculty)
            .Open(page)
            .Fill("Host.Name", "Ms Contact")
            .Fill("Host.Phone", "+994 12 000 00 01")
            .Fill("Host.EmergencyLine", "+994120000002")
            .Press("Save the contact")
            .See("Ms Contact");
        await app.As(_tabriz.Faculty).Open(page).See("+994120000001").See("+994120000002");
        await host.Post(
                page + "?handler=Host",
                ("Host.Name", "Mr Other"),
                ("Host.Phone", "+994120000003"),
                ("HostVersion", "0")
            )
            .Expect(HttpStatusCode.Conflict);
        await app.As(_baku.Officer)
            .Open(page)
            .Fill("Host.Name", "Mr Other")
            .Press("Save the contact")
            .See("Mr Other");
        await app.As(_tabriz.Officer)
            .Open(page)
            .Post(page + "?handler=Host", ("Host.Name", "Nobody"), ("Host.Phone", "+994120000003"))
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Others_AreTurnedAway()
    {
        var (visit, page) = await GivenAsync();
        var foreign = An.Baku();
        await app.AddAsync(foreign);
        foreach (
            var person in new[]
            {
                _tabriz.Head,
                _tabriz.Signatory,
                _tabriz.Auditor,
                _baku.Head,
                _baku.Signatory,
                _baku.Auditor,
            }
        )
        {
            await DeniedAsync(person, HttpStatusCode.Forbidden);
        }

        foreach (var person in foreign.People.Append(_tabriz.Student).Append(_tabriz.Administrator))
        {
            await DeniedAsync(person, HttpStatusCode.NotFound);
        }

        // The host comes to the page and not to what is sealed.
        await app.As(_baku.Faculty)
            .Open(page)
            .NotSee("Show address")
            .Post(page + "?handler=Show")
            .Expect(HttpStatusCode.NotFound)
            .Open(page)
            .Post(page + "?handler=Keep", Fields())
            .Expect(HttpStatusCode.NotFound);
        Assert.Empty(await LooksAsync(visit));

        async Task DeniedAsync(Person person, HttpStatusCode status)
        {
            await app.As(person)
                .Open(page)
                .Expect(status)
                .Post(page + "?handler=Show")
                .Expect(status)
                .Post(page + "?handler=Keep", Fields())
                .Expect(status)
                .Post(page + "?handler=Remove")
                .Expect(status);
        }
    }

    [Fact]
    public async Task Remove_ByTheTraveller_LeavesNothing()
    {
        var (visit, page) = await GivenAsync();
        await app.As(_tabriz.Faculty)
            .Open(page)
            .Press("Take it back and remove it")
            .See("nothing of it is kept any more")
            .Post(page + "?handler=Remove")
            .At(page);
        Assert.Equal(0, await RowsAsync(visit));
    }

    [Fact]
    public async Task Purge_NinetyDaysAfterTheEnd_RemovesItWithThePassport()
    {
        var (visit, page) = await GivenAsync();
        await app.ChangeAsync(async data =>
            (
                await data.Visits.Include(one => one.Sides).SingleAsync(one => one.Id == visit.Id)
            ).Cancel(_baku.Act(Role.InternationalOfficer, note: "Borders are shut"))
        );
        // The host's office reads it while the visit runs only.
        await app.As(_baku.Officer)
            .Open(page)
            .Post(page + "?handler=Show")
            .Expect(HttpStatusCode.NotFound);
        var last = ManualClock.Start.AddDays(PassportRetention.Days);
        app.Clock.Set(last.AddDays(-1));
        await RunAsync();
        Assert.Equal(1, await RowsAsync(visit));

        app.Clock.Set(last);
        await app.As(_tabriz.Officer)
            .Open(page)
            .Post(page + "?handler=Show")
            .Expect(HttpStatusCode.Conflict);
        await RunAsync();
        await RunAsync();
        Assert.Equal(0, await RowsAsync(visit));
        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Audit.CountAsync(line =>
                    line.RecordId == visit.Id && line.Action == "contacts.purge"
                )
            )
        );
        app.Clock.Set(ManualClock.Start);
    }

    private static (string, string)[] Fields(
        string phone = Phone,
        string address = Address,
        string agrees = "true"
    ) =>
        [
            ("Whereabouts.Phone", phone),
            ("Whereabouts.Address", address),
            ("Whereabouts.ContactName", Contact),
            ("Whereabouts.Relation", "Sister"),
            ("Whereabouts.ContactPhone", "+984112345678"),
            ("Whereabouts.ContactLanguage", "Fa"),
            ("Agrees", agrees),
        ];

    private async Task<Visit> AddAsync(VisitState state)
    {
        app.Clock.Set(ManualClock.Start);
        return await app.AddAsync(_tabriz, _baku, state);
    }

    private async Task<(Visit Visit, string Page)> GivenAsync()
    {
        var visit = await AddAsync(VisitState.Confirmed);
        var page = $"/visits/{visit.Id}/contacts";
        await app.As(_tabriz.Faculty)
            .Open(page)
            .Post(page + "?handler=Keep", Fields())
            .At(page)
            .See("Contacts kept, encrypted");
        return (visit, page);
    }

    private Task<int> RowsAsync(Visit visit) =>
        app.ReadAsync(data => data.VisitWhereabouts.CountAsync(one => one.Id == visit.Id));

    private Task<List<AuditLine>> LooksAsync(Visit visit) =>
        app.ReadAsync(data =>
            data.Audit.Where(line =>
                    line.RecordKind == VisitWhereabouts.RecordKind
                    && line.RecordId == visit.Id
                    && line.Action == "contacts.view"
                )
                .OrderBy(line => line.AtUtc)
                .ToListAsync()
        );

    private Task RunAsync() =>
        app.WithAsync<PurgePassportsJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });
}
