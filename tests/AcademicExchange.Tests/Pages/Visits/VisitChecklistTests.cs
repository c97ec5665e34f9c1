using System.Net;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>The checklist over HTTP: made at the submission, on the desks of its owners, settled, remade; and who reads what of it.</summary>
public sealed class VisitChecklistTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Submit_MakesTheList_AndTheOfficeFindsThePermitOnItsDesk()
    {
        var visit = await SubmittedAsync();
        var permit = await ItemAsync(visit, ChecklistTask.HomePermit);
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit}/checklist")
            .See("Permit of the home side")
            .See("Registration after arrival")
            .See("Route out");
        var office = await app.As(_tabriz.Officer)
            .Open("/desk")
            .See("To see to for visits")
            .Press("Permit of the home side");
        await office
            .At($"/visits/{visit}/checklist/{permit.Id}")
            .Fill("Done.Reference", "No. 12/2026")
            .Press("Mark as done")
            .See("Done");
        await app.As(_tabriz.Officer).Open("/desk").NotSee("Permit of the home side");
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit}/history")
            .See("Permit of the home side · Done");
        await app.As(_tabriz.Auditor)
            .Open($"/visits/{visit}/checklist/{permit.Id}")
            .Expect(HttpStatusCode.OK)
            .NotSee("No. 12/2026");
        Assert.Empty(app.Errors);
    }

    /// <summary>A permit that takes five weeks cannot be there in two: the visitor hears of it before submitting.</summary>
    [Theory]
    [InlineData(14, true)]
    [InlineData(100, false)]
    public async Task Submit_TooLateForThePermit_SaysSoBefore(int ahead, bool isLate)
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var first = app.Clock.Today.AddDays(ahead);
        var visit = A.Visit(_tabriz, _baku, agreement.Id)
            .Draft(VisitBuilder.Said with { FirstDay = first, LastDay = first.AddDays(20) });
        await app.AddAsync(_tabriz, _baku, agreement, visit);

        var page = await app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}/do/submit");
        foreach (
            var said in new[] { "The day for this has passed already", "Permit of the home side" }
        )
        {
            Assert.Equal(isLate, page.Text.Contains(said, StringComparison.Ordinal));
        }

        // It is said, not refused.
        await page.Press("Submit").See("Home department");
    }

    [Fact]
    public async Task Item_OfTheOtherSide_ShowsItsStateWithoutReferenceAndReason()
    {
        var visit = await PlannedAsync(VisitState.Accepted);
        var (visa, permit) = (
            Item(visit, ChecklistTask.Visa),
            Item(visit, ChecklistTask.HomePermit)
        );
        await app.As(_tabriz.Faculty)
            .Open(Address(visit, visa))
            .Fill("Done.Reference", "V-77")
            .Press("Mark as done");
        await app.As(_tabriz.Officer)
            .Open(Address(visit, permit))
            .Press("Mark as not needed")
            .Expect(HttpStatusCode.Conflict)
            .Fill("Waive.Reason", "Leave of absence")
            .Press("Mark as not needed")
            .See("Not needed");

        await app.As(_tabriz.Officer)
            .Open(Address(visit, visa))
            .NotSee("V-77")
            .Press("Show the reference")
            .See("V-77");
        var other = app.As(_baku.Officer);
        await other.Open(Address(visit, visa)).See("Done").NotSee("V-77");
        await other.Open(Address(visit, permit)).See("Not needed").NotSee("Leave of absence");
        await other.Open($"/visits/{visit.Id}/history").NotSee("Leave of absence");
    }

    [Fact]
    public async Task Item_OfAnother_IsForbiddenUnknownOrRefused()
    {
        var visit = await PlannedAsync(VisitState.Accepted);
        var visa = Item(visit, ChecklistTask.Visa);
        var foreign = An.Baku();
        await app.AddAsync(foreign);
        var done = Address(visit, visa) + "?handler=Done";

        await app.As(foreign.Officer).Open(Address(visit, visa)).Expect(HttpStatusCode.NotFound);
        await app.As(_baku.Officer).Open(Address(visit, visa)).NotSee("Mark as done");
        await app.As(_baku.Officer)
            .Post(done, ("Version", $"{await VersionAsync(visit)}"))
            .Expect(HttpStatusCode.Conflict)
            .See("seen to by somebody else");
        await app.As(_tabriz.Signatory)
            .Post(done, ("Version", "1"))
            .Expect(HttpStatusCode.Forbidden);
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/checklist/{Guid.CreateVersion7()}")
            .Expect(HttpStatusCode.NotFound);
        Assert.Equal(ChecklistState.Open, (await ItemAsync(visit.Id, ChecklistTask.Visa)).State);
    }

    [Fact]
    public async Task Item_FromAnOlderPage_IsStaleAndKeepsWhatWasTyped()
    {
        var visit = await PlannedAsync(VisitState.Accepted);
        var older = await app.As(_tabriz.Faculty)
            .Open(Address(visit, Item(visit, ChecklistTask.Visa)));
        await app.As(_baku.Officer)
            .Open(Address(visit, Item(visit, ChecklistTask.Housing)))
            .Fill("Done.Reference", "Room 12")
            .Press("Mark as done");

        var page = await older
            .Fill("Done.Reference", "Typed here")
            .Press("Mark as done")
            .Expect(HttpStatusCode.Conflict);

        Assert.Contains(
            "Typed here",
            page.Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            page.Document.QuerySelectorAll("nav.languages a"),
            link => link.GetAttribute("href")!.Contains("handler", StringComparison.Ordinal)
        );
        await page.Press("Mark as done").At($"/visits/{visit.Id}/checklist");
    }

    [Fact]
    public async Task Item_DayThatCannotBe_SaysSoAtTheField()
    {
        var visit = await PlannedAsync(VisitState.Accepted);
        var page = await app.As(_tabriz.Faculty)
            .Open(Address(visit, Item(visit, ChecklistTask.Visa)))
            .Fill("Done.ValidTo", "1404/12/30")
            .Press("Mark as done")
            .Expect(HttpStatusCode.BadRequest)
            .Fill("Done.ValidTo", "2026-12-01")
            .Press("Mark as done")
            .Expect(HttpStatusCode.Conflict);
        await page.See("It has to hold until the last day of the visit");
    }

    [Fact]
    public async Task Postponed_ListIsRemade_AndWhatWasDoneSaysThatTheDaysChanged()
    {
        var visit = await SubmittedAsync();
        var before = await ItemAsync(visit, ChecklistTask.HomePermit);
        await app.As(_tabriz.Officer)
            .Open($"/visits/{visit}/checklist/{before.Id}")
            .Press("Mark as done");
        var agreement = await app.ReadAsync(data =>
            data.Agreements.Where(one => one.OwnerInstitutionId == _tabriz.Id)
                .Select(one => one.Id)
                .SingleAsync()
        );
        await DoAsync(_tabriz.Officer, visit, "Approve", ("Input.Agreement", agreement.ToString()));
        await DoAsync(_baku.Faculty, visit, "Approve");
        await DoAsync(_baku.Head, visit, "Approve");
        await DoAsync(_baku.Officer, visit, "Approve");
        await DoAsync(
            _tabriz.Officer,
            visit,
            "Ask for other days",
            ("Input.FirstDay", "2027-04-10"),
            ("Input.LastDay", "2027-04-20"),
            ("Input.Note", "The laboratory is closed.")
        );
        await DoAsync(_baku.Officer, visit, "Agree to the new days");

        var after = await ItemAsync(visit, ChecklistTask.HomePermit);
        Assert.Equal(before.Id, after.Id);
        Assert.Equal(ChecklistState.Done, after.State);
        Assert.True(after.DueOn > before.DueOn);
        // Eleven days want no registration any more, and nobody had done anything for it.
        Assert.Null(await FindAsync(visit, ChecklistTask.Registration));
        await app.As(_tabriz.Officer)
            .Open($"/visits/{visit}/checklist")
            .See("Settled for other days: look at it again");
    }

    [Fact]
    public async Task MovedOnline_NobodyIsAskedForAJourney()
    {
        var visit = await PlannedAsync(VisitState.Confirmed);
        await DoAsync(_tabriz.Officer, visit.Id, "Move online", ("Input.Note", "Closed borders."));

        await app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}/checklist").See("Nobody travels");
        await app.As(_tabriz.Faculty).Open("/desk").NotSee("To see to for visits");
    }

    [Fact]
    public async Task Route_IsShownWithItsSourceAndWarns()
    {
        var visit = await SubmittedAsync();
        var route = await ItemAsync(visit, ChecklistTask.RouteIn);
        await app.As(_tabriz.Officer)
            .Open($"/visits/{visit}/checklist/{route.Id}")
            .See("Tabriz - Baku direct flight")
            .See("trend.az/azerbaijan/society/4158780")
            .See("Last check older than 14 days")
            .See("Not open for all passengers");
    }

    /// <summary>Whoever owns what can be seen to now is told once, at each step that opens some; nobody else is.</summary>
    [Fact]
    public async Task Submit_TellsTheOwnersOfWhatHasOpened()
    {
        await SubmittedAsync();
        await app.RunOutboxAsync();

        Assert.Equal(1, await ToldAsync(_tabriz.Officer));
        // A visa, housing and the ways wait for the last yes.
        Assert.Equal(0, await ToldAsync(_tabriz.Faculty));
        Assert.Equal(0, await ToldAsync(_baku.Officer));
    }

    private Task<int> ToldAsync(Features.People.Person person) =>
        app.ReadAsync(data =>
            data.Mails.CountAsync(mail =>
                mail.ToAddress == person.Email && mail.TextBody.Contains("for you to see to")
            )
        );

    private async Task DoAsync(
        Features.People.Person person,
        Guid visit,
        string step,
        params (string Field, string Value)[] fields
    )
    {
        var page = await app.As(person).Open($"/visits/{visit}").Press(step);
        foreach (var (field, value) in fields)
        {
            page = await page.Fill(field, value);
        }

        await page.Press(step).At($"/visits/{visit}");
    }

    /// <summary>Three weeks in March, of somebody whose department has a head who has said yes.</summary>
    private async Task<Guid> SubmittedAsync()
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var visit = A.Visit(_tabriz, _baku, agreement.Id)
            .Draft(
                VisitBuilder.Said with
                {
                    FirstDay = new DateOnly(2027, 3, 1),
                    LastDay = new DateOnly(2027, 3, 21),
                }
            );
        await app.AddAsync(_tabriz, _baku, agreement, visit);
        await DoAsync(_tabriz.Faculty, visit.Id, "Submit");
        await DoAsync(_tabriz.Head, visit.Id, "Approve");
        return visit.Id;
    }

    private async Task<Visit> PlannedAsync(VisitState state)
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(state);
        visit.PlanChecklist(
            [
                .. A.Planned.Select(item =>
                    item.Task == ChecklistTask.Housing
                        ? item with
                        {
                            Owner = VisitWho.HostOffice,
                        }
                        : item
                ),
            ],
            ManualClock.Start
        );
        await app.AddAsync(_tabriz, _baku, agreement, visit);
        return visit;
    }

    private static ChecklistItem Item(Visit visit, ChecklistTask task) =>
        visit.Checklist.Single(item => item.Task == task);

    private static string Address(Visit visit, ChecklistItem item) =>
        $"/visits/{visit.Id}/checklist/{item.Id}";

    private Task<int> VersionAsync(Visit visit) =>
        app.ReadAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id).Select(one => one.Version).SingleAsync()
        );

    private async Task<ChecklistItem> ItemAsync(Guid visit, ChecklistTask task) =>
        (await FindAsync(visit, task))!;

    private Task<ChecklistItem?> FindAsync(Guid visit, ChecklistTask task) =>
        app.ReadAsync(data =>
            data.ChecklistItems.AsNoTracking()
                .SingleOrDefaultAsync(item => item.VisitId == visit && item.Task == task)
        );
}
