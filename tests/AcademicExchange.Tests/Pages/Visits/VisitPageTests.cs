using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>The ways to go wrong: invalid, forbidden, another tenant, stale, sent twice; and what each role finds in the list.</summary>
public sealed class VisitPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task New_WithoutAHost_OffersListedColleaguesOfPartnersOnly()
    {
        await PartnersAsync();
        var (own, partner) = (A.Profile(_tabriz), A.Profile(_baku));
        await app.AddAsync(own, partner);
        await app.As(_tabriz.Faculty)
            .Open("/visits/new")
            .See(_baku.Faculty.FamilyName)
            .Press($"Propose a visit: {_baku.Faculty.LatinName}")
            .See(_baku.Institution.Name.En!);
        await app.As(_tabriz.Faculty)
            .Open($"/visits/new?host={own.Id}")
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task New_HostOfNoPartner_IsUnknown()
    {
        var offer = A.Offer(_baku);
        await app.AddAsync(_tabriz, _baku, offer);
        await app.As(_tabriz.Faculty)
            .Open($"/visits/new?offer={offer.Id}")
            .Expect(HttpStatusCode.NotFound);
        await app.As(_tabriz.Signatory).Open("/visits/new").Expect(HttpStatusCode.Forbidden);
        await app.As(_tabriz.Student).Open("/visits").Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task New_DaysThatCannotBe_SaysSoAtTheFieldAndLosesNothing()
    {
        await PartnersAsync();
        var offer = A.Offer(_baku);
        await app.AddAsync(offer);
        var page = await app.As(_tabriz.Faculty)
            .Open($"/visits/new?offer={offer.Id}")
            .Fill("Input.TitleEn", "Kept title")
            .Fill("Input.FirstDay", "1404/12/30")
            .Press("Keep the draft")
            .Expect(HttpStatusCode.BadRequest);
        Assert.Contains("1404/12/30", Html(page), StringComparison.Ordinal);
        await page.Fill("Input.FirstDay", "2027-02-02")
            .Fill("Input.LastDay", "2027-02-01")
            .Press("Keep the draft")
            .Expect(HttpStatusCode.Conflict)
            .See("The last day lies before the first.");
        Assert.Contains("Kept title", Html(page), StringComparison.Ordinal);
        await page.Fill("Input.LastDay", "2027-02-09").Press("Keep the draft").See("Draft kept");
        // Half a draft cannot be submitted; the head says why.
        await page.See("Before you submit it");
    }

    [Fact]
    public async Task New_SameFormTwentyTimes_IsOne()
    {
        await PartnersAsync();
        var offer = A.Offer(_baku);
        await app.AddAsync(offer);
        var key = Guid.CreateVersion7().ToString();
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                    await app.As(_tabriz.Faculty)
                        .Post(
                            $"/visits/new?offer={offer.Id}",
                            ("Key", key),
                            ("Input.Kind", nameof(VisitKind.Research)),
                            ("Input.Mode", nameof(VisitMode.InPerson)),
                            ("Input.TitleEn", "Once")
                        )
                )
        );
        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Visits.CountAsync(visit => visit.VisitorPersonId == _tabriz.Faculty.Id)
            )
        );
    }

    [Fact]
    public async Task Terms_AgreementOfOthers_IsRefused()
    {
        var visit = await AddAsync(VisitState.Draft);
        var others = An.Baku();
        Features.Agreements.Agreement foreign = An.Agreement(others, _baku).InForce();
        await app.AddAsync(others, foreign);
        await app.As(_tabriz.Faculty)
            .Post(
                $"/visits/{visit.Id}/terms",
                ("Version", "1"),
                ("Input.Agreement", foreign.Id.ToString())
            )
            .Expect(HttpStatusCode.Conflict)
            .See("Choose an agreement that binds both institutions now.");
    }

    [Fact]
    public async Task Edit_FromAnOlderForm_ShowsBothTexts()
    {
        var visit = await AddAsync(VisitState.Draft);
        var older = await app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}/edit");
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/edit")
            .Fill("Input.TitleEn", "Saved meanwhile")
            .Press("Keep the draft");

        await older
            .Fill("Input.TitleEn", "Typed here")
            .Press("Keep the draft")
            .Expect(HttpStatusCode.Conflict)
            .See("Saved meanwhile")
            .See("Typed here")
            .Press("Keep the draft")
            .See("Draft changed");
    }

    [Fact]
    public async Task Do_AnothersStep_IsForbiddenUnknownOrTooLate()
    {
        var visit = await AddAsync(VisitState.AtHost);
        var foreign = An.Baku();
        await app.AddAsync(foreign);
        var approve = $"/visits/{visit.Id}/do/approve";
        await app.As(_baku.Officer).Open(approve).Expect(HttpStatusCode.Forbidden);
        await app.As(_tabriz.Auditor)
            .Post(approve, ("Version", "1"))
            .Expect(HttpStatusCode.Forbidden);
        await app.As(foreign.Officer).Open(approve).Expect(HttpStatusCode.NotFound);
        await app.As(_baku.Student).Open($"/visits/{visit.Id}").Expect(HttpStatusCode.NotFound);
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/do/confirm")
            .Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Do_FromAnOlderPage_IsStale()
    {
        var visit = await AddAsync(VisitState.AtHost);
        var older = await app.As(_baku.Faculty).Open($"/visits/{visit.Id}/do/askinformation");
        await app.As(_baku.Faculty)
            .Open($"/visits/{visit.Id}/do/askinformation")
            .Fill("Input.Note", "First question")
            .Press("Ask for information");
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/do/answer")
            .Fill("Input.Note", "First answer")
            .Press("Answer");

        var page = await older
            .Fill("Input.Note", "Typed here")
            .Press("Ask for information")
            .Expect(HttpStatusCode.Conflict)
            .See("compare the two");
        Assert.Contains("Typed here", Html(page), StringComparison.Ordinal);
    }

    /// <summary>T11: a head who visits has the department's step taken by another, and is told so.</summary>
    [Fact]
    public async Task Approve_TheOwnVisit_IsRefusedWithTheReason()
    {
        var head = An.Person(Role.Faculty, _tabriz.Institution, Role.DepartmentHead);
        await PartnersAsync();
        var offer = A.Offer(_baku);
        await app.AddAsync(head, offer);
        var visitor = await app.As(head)
            .Open($"/visits/new?offer={offer.Id}")
            .Fill("Input.TitleEn", "A head's visit")
            .Fill("Input.WorkPlan", "Work.")
            .Fill("Input.FirstDay", "2027-02-02")
            .Fill("Input.LastDay", "2027-02-09")
            .Press("Keep the draft")
            .Press("Submit")
            .Press("Submit")
            .See("Home department");
        var record = visitor.Path;
        await visitor.See("It is your own visit");
        await visitor.Open(record + "/do/approve").See("It is your own visit");
        await visitor
            .Post(record + "/do/approve", ("Version", "3"))
            .Expect(HttpStatusCode.Conflict);
        var desk = await visitor.Open("/desk").See("A head's visit");
        Assert.DoesNotContain(
            "A head's visit",
            desk.Document.GetElementById("desk-mine")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        await app.As(_tabriz.Head)
            .Open(record)
            .Press("Approve")
            .Press("Approve")
            .See("Home office");
    }

    /// <summary>A head of another department could not take the step: the office decides, and the visit does not stand still.</summary>
    [Fact]
    public async Task Submit_OnlyAnotherDepartmentHasAHead_AsksTheOffice()
    {
        var (own, other) = (Unit("Physics"), Unit("Chemistry"));
        _tabriz.Institution.Units.AddRange([own, other]);
        _tabriz.Faculty.Roles.Add(RoleIn(_tabriz.Faculty, Role.Faculty, own));
        _tabriz.Head.Roles.Add(RoleIn(_tabriz.Head, Role.DepartmentHead, other));
        await PartnersAsync();
        var offer = A.Offer(_baku);
        await app.AddAsync(offer);
        await app.As(_tabriz.Faculty)
            .Open($"/visits/new?offer={offer.Id}")
            .Fill("Input.TitleEn", "Without a head")
            .Fill("Input.WorkPlan", "Work.")
            .Fill("Input.FirstDay", "2027-02-02")
            .Fill("Input.LastDay", "2027-02-09")
            .Press("Keep the draft")
            .Press("Submit")
            .Press("Submit")
            .See("Waiting for: International officer");

        Features.Institutions.Unit Unit(string name) =>
            new() { InstitutionId = _tabriz.Id, Name = new Platform.Languages.LocalText(name) };
        RoleAssignment RoleIn(Person person, Role role, Features.Institutions.Unit unit) =>
            new()
            {
                PersonId = person.Id,
                InstitutionId = _tabriz.Id,
                UnitId = unit.Id,
                Role = role,
                GrantedUtc = ManualClock.Start,
            };
    }

    [Fact]
    public async Task Overlap_OfTheSamePerson_IsSaidAtHomeOnly()
    {
        var (first, second) = (
            await AddAsync(VisitState.Accepted),
            await AddAsync(VisitState.AtHost, isNew: false)
        );
        await app.As(_tabriz.Officer)
            .Open($"/visits/{second.Id}")
            .See("The visitor has another visit in these days")
            .See(first.Number);
        await app.As(_baku.Faculty)
            .Open($"/visits/{second.Id}")
            .NotSee("The visitor has another visit in these days");
    }

    [Fact]
    public async Task List_EachRole_SeesItsOwn()
    {
        var other = An.Person(Role.Faculty, _tabriz.Institution);
        var draft = await AddAsync(VisitState.Draft);
        var home = await AddAsync(VisitState.AtHomeOffice, isNew: false);
        var shared = await AddAsync(VisitState.AtHost, isNew: false);
        await app.AddAsync(other);

        await SeesAsync(_tabriz.Faculty, draft, home, shared);
        await SeesAsync(other);
        foreach (
            var role in new[]
            {
                Role.InternationalOfficer,
                Role.DepartmentHead,
                Role.Auditor,
                Role.Signatory,
            }
        )
        {
            await SeesAsync(_tabriz[role], home, shared);
            await SeesAsync(_baku[role], shared);
        }

        await SeesAsync(_baku.Faculty, shared);
        await app.As(_tabriz.Officer)
            .Open("/visits?State=AtHost")
            .See(shared.Number)
            .NotSee(home.Number);
        await app.As(_tabriz.Officer)
            .Open("/visits?Mine=true")
            .See(home.Number)
            .NotSee(shared.Number);

        async Task SeesAsync(Person person, params Visit[] seen)
        {
            var list = await app.As(person).Open("/visits").Expect(HttpStatusCode.OK);
            foreach (var visit in new[] { draft, home, shared })
            {
                var isSeen = seen.Contains(visit);
                Assert.Equal(isSeen, list.Text.Contains(visit.Number, StringComparison.Ordinal));
                await app.As(person)
                    .Open($"/visits/{visit.Id}")
                    .Expect(isSeen ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            }
        }
    }

    private static string Html(Browser page) => page.Document.DocumentElement.OuterHtml;

    private async Task PartnersAsync()
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        await app.AddAsync(_tabriz, _baku, agreement);
    }

    private async Task<Visit> AddAsync(VisitState state, bool isNew = true)
    {
        if (isNew)
        {
            await PartnersAsync();
        }

        var agreement = await app.ReadAsync(data =>
            data.Agreements.Where(one => one.OwnerInstitutionId == _tabriz.Id)
                .Select(one => one.Id)
                .SingleAsync()
        );
        var visit = A.Visit(_tabriz, _baku, agreement).In(state);
        await app.AddAsync(visit);
        return visit;
    }
}
