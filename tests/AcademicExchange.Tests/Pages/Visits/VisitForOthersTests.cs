using System.Net;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>Heads and offices prepare visits for their people; the department may be chosen; an emergency reads as an auditor does.</summary>
public sealed class VisitForOthersTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Prepare_ByTheOffice_IsTheVisitorsDraftAndTheVisitorIsTold()
    {
        var offer = await PartnersAsync();
        await app.As(_tabriz.Officer)
            .Open($"/visits/new?offer={offer}")
            .Fill("Visitor", _tabriz.Faculty.Id.ToString())
            .Fill("Input.TitleEn", "Prepared for a colleague")
            .Press("Keep the draft")
            .At("/visits")
            .See("The draft is prepared")
            .NotSee("Prepared for a colleague");
        await app.RunOutboxAsync();
        var visit = await app.ReadAsync(data =>
            data.Visits.SingleAsync(one => one.VisitorPersonId == _tabriz.Faculty.Id)
        );
        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Notices.CountAsync(one => one.PersonId == _tabriz.Faculty.Id)
            )
        );
        var page = $"/visits/{visit.Id}";
        await app.As(_tabriz.Officer).Open(page).Expect(HttpStatusCode.NotFound);
        await app.As(_tabriz.Faculty).Open(page + "/history").See("Draft prepared for the visitor");
        await app.As(_tabriz.Faculty)
            .Open(page + "/edit")
            .Fill("Input.WorkPlan", "Work.")
            .Fill("Input.FirstDay", "2027-02-02")
            .Fill("Input.LastDay", "2027-02-09")
            .Press("Keep the draft")
            .Press("Submit")
            .Press("Submit")
            .See("Home department");
    }

    [Fact]
    public async Task Prepare_ForPeopleOfOthers_IsRefused()
    {
        var (physics, chemistry) = (Unit("Physics"), Unit("Chemistry"));
        _tabriz.Institution.Units.AddRange([physics, chemistry]);
        var (own, other) = (
            An.Person(Role.Faculty, _tabriz.Institution),
            An.Person(Role.Faculty, _tabriz.Institution)
        );
        Place(own, Role.Faculty, physics);
        Place(other, Role.Faculty, chemistry);
        Place(_tabriz.Head, Role.DepartmentHead, physics);
        var offer = await PartnersAsync(own, other);
        await RefusedAsync(_tabriz.Head, other);
        await RefusedAsync(_tabriz.Head, _baku.Head);
        await RefusedAsync(_tabriz.Officer, _tabriz.Student);
        await RefusedAsync(_tabriz.Faculty, own);
        await app.As(_tabriz.Head)
            .Open($"/visits/new?offer={offer}")
            .Fill("Visitor", own.Id.ToString())
            .Fill("Input.TitleEn", "For my colleague")
            .Press("Keep the draft")
            .At("/visits");
        Assert.Equal(
            own.Id,
            await app.ReadAsync(data =>
                data.Visits.Where(one => one.HomeInstitutionId == _tabriz.Id)
                    .Select(one => one.VisitorPersonId)
                    .SingleAsync()
            )
        );

        async Task RefusedAsync(Person by, Person visitor) =>
            await app.As(by)
                .Post(
                    $"/visits/new?offer={offer}",
                    ("Key", Guid.CreateVersion7().ToString()),
                    ("Visitor", visitor.Id.ToString()),
                    ("Input.Kind", nameof(VisitKind.Research)),
                    ("Input.Mode", nameof(VisitMode.InPerson)),
                    ("Input.TitleEn", "Not mine")
                )
                .Expect(HttpStatusCode.Conflict)
                .See("Choose somebody of your own people");
    }

    [Fact]
    public async Task Unit_OfSeveral_IsChosenAndItsHeadDecides()
    {
        var (physics, chemistry, history) = (Unit("Physics"), Unit("Chemistry"), Unit("History"));
        _tabriz.Institution.Units.AddRange([physics, chemistry, history]);
        Place(_tabriz.Faculty, Role.Faculty, physics);
        Place(_tabriz.Faculty, Role.Faculty, chemistry);
        Place(_tabriz.Head, Role.DepartmentHead, physics);
        var head = An.Person(Role.DepartmentHead, _tabriz.Institution);
        Place(head, Role.DepartmentHead, chemistry);
        var offer = await PartnersAsync(head);
        var visitor = await app.As(_tabriz.Faculty)
            .Open($"/visits/new?offer={offer}")
            .NotSee("History")
            .Fill("Input.Unit", chemistry.Id.ToString())
            .Fill("Input.TitleEn", "For the chemists")
            .Fill("Input.WorkPlan", "Work.")
            .Fill("Input.FirstDay", "2027-02-02")
            .Fill("Input.LastDay", "2027-02-09")
            .Press("Keep the draft")
            .Press("Submit")
            .Press("Submit")
            .See("Home department");
        await app.As(_tabriz.Head).Open(visitor.Path).Expect(HttpStatusCode.NotFound);
        await app.As(head).Open(visitor.Path).See("It is your turn");
        await app.As(_tabriz.Faculty)
            .Post(
                $"/visits/new?offer={offer}",
                ("Key", Guid.CreateVersion7().ToString()),
                ("Input.Kind", nameof(VisitKind.Research)),
                ("Input.Mode", nameof(VisitMode.InPerson)),
                ("Input.TitleEn", "Foreign unit"),
                ("Input.Unit", history.Id.ToString())
            )
            .Expect(HttpStatusCode.Conflict)
            .See("Choose a department in which the visitor works");
    }

    [Fact]
    public async Task Prepare_ForSomebodyOfSeveralDepartments_AsksWhichDecides()
    {
        var (physics, chemistry, history) = (Unit("Physics"), Unit("Chemistry"), Unit("History"));
        _tabriz.Institution.Units.AddRange([physics, chemistry, history]);
        Place(_tabriz.Faculty, Role.Faculty, physics);
        Place(_tabriz.Faculty, Role.Faculty, chemistry);
        var offer = await PartnersAsync();

        await app.As(_tabriz.Officer)
            .Open($"/visits/new?offer={offer}")
            .Fill("Visitor", _tabriz.Faculty.Id.ToString())
            .Fill("Input.TitleEn", "For the chemists")
            .Press("Keep the draft")
            .Expect(HttpStatusCode.BadRequest)
            .See("Several departments may decide for this person")
            .See("Chemistry")
            .NotSee("History")
            .Fill("Input.Unit", chemistry.Id.ToString())
            .Press("Keep the draft")
            .At("/visits");

        Assert.Equal(
            chemistry.Id,
            await app.ReadAsync(data =>
                data.Visits.Where(one => one.VisitorPersonId == _tabriz.Faculty.Id)
                    .Select(one => one.HomeUnitId)
                    .SingleAsync()
            )
        );
    }

    /// <summary>T8: for a reason, an hour long, as an auditor of the institution; nothing can be changed, and each page is logged.</summary>
    [Fact]
    public async Task Emergency_OfOneInstitution_ReadsItsVisitsAndChangesNothing()
    {
        var administrator = An.SystemAdministrator();
        await PartnersAsync(administrator);
        var agreement = await app.ReadAsync(data =>
            data.Agreements.Where(one => one.OwnerInstitutionId == _tabriz.Id)
                .Select(one => one.Id)
                .SingleAsync()
        );
        var (draft, inside, shared) = (
            A.Visit(_tabriz, _baku, agreement).In(VisitState.Draft),
            A.Visit(_tabriz, _baku, agreement).In(VisitState.AtHomeOffice),
            A.Visit(_tabriz, _baku, agreement).In(VisitState.AtHostOffice)
        );
        await app.AddAsync(draft, inside, shared);
        await app.As(administrator).Open("/visits").Expect(HttpStatusCode.Forbidden);
        await app.As(administrator).Open($"/visits/{shared.Id}").Expect(HttpStatusCode.NotFound);

        var reader = await OpenAsync(administrator, _baku);
        await reader.Open("/visits").See(shared.Number).NotSee(inside.Number);
        await reader.Open($"/visits/{inside.Id}").Expect(HttpStatusCode.NotFound);
        await reader.Open($"/visits/{shared.Id}").See(shared.Number).NotSee("Decline");
        await reader
            .Post($"/visits/{shared.Id}/do/decline", ("Version", "1"), ("Input.Note", "No."))
            .Expect(HttpStatusCode.Forbidden);
        await reader.Open("/visits/new").Expect(HttpStatusCode.Forbidden);

        reader = await OpenAsync(administrator, _tabriz);
        await reader.Open("/visits").See(inside.Number).See(shared.Number).NotSee(draft.Number);
        await reader.Open($"/visits/{draft.Id}").Expect(HttpStatusCode.NotFound);
        var logged = await app.ReadAsync(data =>
            data.Audit.Where(line =>
                    line.Action == "emergency.view" && line.PersonId == administrator.Id
                )
                .Select(line => line.Detail!)
                .ToListAsync()
        );
        Assert.Contains("/visits", logged);
        Assert.Contains($"/visits/{shared.Id}", logged);
        app.Clock.Advance(EmergencyAccess.Longest);
        await reader.Open($"/visits/{shared.Id}").Expect(HttpStatusCode.NotFound);
        app.Clock.Set(ManualClock.Start);
    }

    private async Task<Browser> OpenAsync(Person administrator, Side side) =>
        await app.As(administrator)
            .Open("/admin/emergency")
            .Fill("Input.Institution", side.Id.ToString())
            .Fill("Input.Reason", "The office lost its own people and asks what was agreed.")
            .Press("Open the records")
            .See("You read the records");

    private Unit Unit(string name) =>
        new() { InstitutionId = _tabriz.Id, Name = new LocalText(name) };

    private void Place(Person person, Role role, Unit unit) =>
        person.Roles.Add(
            new RoleAssignment
            {
                PersonId = person.Id,
                InstitutionId = _tabriz.Id,
                UnitId = unit.Id,
                Role = role,
                GrantedUtc = ManualClock.Start,
            }
        );

    /// <summary>Both institutions under an agreement; gives an open offer of the host.</summary>
    private async Task<Guid> PartnersAsync(params object[] more)
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var offer = A.Offer(_baku);
        await app.AddAsync([_tabriz, _baku, .. more, agreement, offer]);
        return offer.Id;
    }
}
