using System.Net;
using System.Text;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>The ledger over HTTP: lines written by the steps of a visit in their transaction, read by those whom it concerns, never changed.</summary>
public sealed class VisitLedgerPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Steps_OfAVisit_WriteItsLines()
    {
        var visit = await AddAsync(VisitState.Accepted);
        await app.ChangeAsync(data =>
        {
            data.Add(
                new FundingLine(Guid.CreateVersion7(), visit.Id, A.Funding, ManualClock.Start)
            );
            return Task.CompletedTask;
        });
        await DoAsync(_tabriz.Faculty, visit, "confirm", "Confirm the days");
        Assert.Equal([(LedgerStatus.Planned, 21)], await DaysAsync(visit));
        var ledger = await app.As(_tabriz.Officer)
            .Open($"/visits/{visit.Id}/ledger")
            .See("Researcher days · day")
            .See("Nights of lodging · night")
            .See("600.00 AZN")
            .See("Planned");
        // Bare figures: ones stand under ones whatever the unit is called.
        Assert.Equal(
            ["21", "20"],
            ledger
                .Document.QuerySelectorAll("td.amount:nth-of-type(2)")
                .Select(cell => cell.TextContent.Trim())
                .Take(2)
        );

        var page = await app.As(_baku.Officer).Open($"/visits/{visit.Id}/do/cancel");
        await page.Fill("Input.Note", VisitBuilder.Why).Press("Cancel the visit");
        Assert.Equal(
            [(LedgerStatus.Planned, 21), (LedgerStatus.Reversed, -21)],
            await DaysAsync(visit)
        );
        await app.As(_baku.Officer)
            .Open($"/visits/{visit.Id}/ledger")
            .See("Planned taken back")
            .See("Reversal");
    }

    [Fact]
    public async Task Departure_ConfirmsTheDaysThatWere()
    {
        var visit = await AddAsync(VisitState.Accepted);
        await DoAsync(_tabriz.Faculty, visit, "confirm", "Confirm the days");
        app.Clock.Set(
            VisitBuilder.Last.AddDays(1).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc)
        );
        await DayAsync(visit, "recordarrival", VisitBuilder.First.AddDays(1), "Record the arrival");
        Assert.Single(await DaysAsync(visit));
        await DayAsync(visit, "recorddeparture", VisitBuilder.Last, "Record the departure");

        Assert.Equal(
            [
                (LedgerStatus.Planned, 21),
                (LedgerStatus.Reversed, -21),
                (LedgerStatus.Confirmed, 20),
            ],
            await DaysAsync(visit)
        );
        await app.As(_tabriz.Officer)
            .Open("/ledger?Status=Confirmed")
            .See(visit.Number)
            .See("Balance of researcher days");
    }

    /// <summary>A step that the database refuses leaves no line: both are one transaction.</summary>
    [Fact]
    public async Task Step_FromAStaleForm_WritesNothing()
    {
        var visit = await AddAsync(VisitState.Accepted);
        var early = await app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}/do/confirm");
        await app.ChangeAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.Version, one => one.Version + 1)
                )
        );
        await early
            .Press("Confirm the days")
            .Expect(HttpStatusCode.Conflict)
            // The form was a button: there are no two texts to be compared.
            .See("Somebody was faster")
            .NotSee("compare the two");

        Assert.Empty(await DaysAsync(visit));
    }

    [Fact]
    public async Task Ledger_IsReadByThoseWhomItConcerns()
    {
        var visit = await ConfirmedAsync();
        var foreign = An.Baku();
        await app.AddAsync(foreign);
        var address = $"/visits/{visit.Id}/ledger";
        foreach (var side in new[] { _tabriz, _baku })
        {
            foreach (var role in LedgerAccess.Readers)
            {
                await app.As(side[role]).Open(address).See("Researcher days · day");
                await app.As(side[role]).Open("/ledger").See(visit.Number);
            }

            await app.As(side.Faculty).Open(address).Expect(HttpStatusCode.Forbidden);
            await app.As(side.Faculty).Open("/ledger").Expect(HttpStatusCode.Forbidden);
            await app.As(side.Faculty).Open($"/visits/{visit.Id}").NotSee("Ledger");
        }

        await app.As(foreign.Officer).Open(address).Expect(HttpStatusCode.NotFound);
        await app.As(foreign.Officer).Open("/ledger").NotSee(visit.Number);
        await app.As(foreign.Officer)
            .Open($"/ledger?Agreement={visit.AgreementId}")
            .NotSee(visit.Number);
    }

    /// <summary>A head reads what is of the own department.</summary>
    [Fact]
    public async Task Ledger_OfAnotherDepartment_IsNotTheHeads()
    {
        var visit = await ConfirmedAsync();
        await app.ChangeAsync(async data =>
        {
            var unit = new Features.Institutions.Unit
            {
                InstitutionId = _tabriz.Id,
                Name = new("Faculty of Physics"),
            };
            data.Add(unit);
            await data.SaveChangesAsync();
            var other = new Features.Institutions.Unit
            {
                InstitutionId = _tabriz.Id,
                Name = new("Faculty of Law"),
            };
            data.Add(other);
            await data.SaveChangesAsync();
            await data
                .VisitSides.Where(side => side.VisitId == visit.Id && side.IsHome)
                .ExecuteUpdateAsync(set => set.SetProperty(side => side.UnitId, unit.Id));
            await data
                .RoleAssignments.Where(role => role.PersonId == _tabriz.Head.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(role => role.UnitId, other.Id));
        });
        await app.As(_tabriz.Head).Open("/ledger").NotSee(visit.Number);
        await app.As(_tabriz.Head)
            .Open($"/visits/{visit.Id}/ledger")
            .Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Kind=ResearcherDay", true)]
    [InlineData("Kind=Allowance", false)]
    [InlineData("Status=Planned", true)]
    [InlineData("Status=Reversed", false)]
    [InlineData("Year=1999", false)]
    [InlineData("Partner=nowhere", false)]
    public async Task List_EachFilter_ShowsOnlyWhatItSays(string query, bool isShown)
    {
        var visit = await ConfirmedAsync();
        var page = app.As(_tabriz.Officer).Open("/ledger?" + query);
        await (isShown ? page.See(visit.Number) : page.NotSee(visit.Number));
        await app.As(_tabriz.Officer)
            .Open($"/ledger?Partner={_baku.Institution.Slug}&Agreement={visit.AgreementId}")
            .See(visit.Number);
    }

    /// <summary>Planned and confirmed apart, each way apart; what was taken back counts no more.</summary>
    [Fact]
    public async Task Balance_CountsEachWayAndStatusApart()
    {
        await ConfirmedAsync();
        var actor = _tabriz.Actor(Role.InternationalOfficer);
        var balance = Assert.Single(await BalancesAsync(actor));
        Assert.Equal(new LedgerGifts(ByOwn: 0, ByPartner: 21), balance.Planned);
        Assert.True(balance.Confirmed.IsNone);
        Assert.Equal(-21, balance.Planned.Difference);

        var theirs = Assert.Single(await BalancesAsync(_baku.Actor(Role.Auditor)));
        Assert.Equal(new LedgerGifts(ByOwn: 21, ByPartner: 0), theirs.Planned);
        Assert.Equal(21, theirs.Planned.Difference);
    }

    [Fact]
    public async Task Export_HoldsTheLinesAndIsLogged()
    {
        var visit = await ConfirmedAsync();
        var browser = await app.As(_tabriz.Officer).Open("/ledger?handler=Csv&Kind=ResearcherDay");
        var lines = Encoding
            .UTF8.GetString(browser.Content)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains(visit.Number, lines[1], StringComparison.Ordinal);
        await app.As(_tabriz.Officer).Open("/ledger?handler=Xlsx").Expect(HttpStatusCode.OK);
        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.Action == "ledger.export" && line.PersonId == _tabriz.Officer.Id
                )
            )
        );
    }

    [Fact]
    public async Task Line_Changed_IsNotSaved()
    {
        var visit = await ConfirmedAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            app.ChangeAsync(async data =>
            {
                var line = await data.LedgerLines.FirstAsync(one => one.VisitId == visit.Id);
                data.Entry(line).Property(one => one.Quantity).CurrentValue = 99;
            })
        );
    }

    private Task<IReadOnlyList<LedgerBalance>> BalancesAsync(Actor actor) =>
        app.WithAsync<LedgerBalances, IReadOnlyList<LedgerBalance>>(balances =>
            balances.OfAsync(new LedgerFilter(), actor, default)
        );

    private async Task<IReadOnlyList<(LedgerStatus, int)>> DaysAsync(Visit visit) =>
        await app.ReadAsync(async data =>
            (
                await data
                    .LedgerLines.Where(line =>
                        line.VisitId == visit.Id && line.Kind == LedgerKind.ResearcherDay
                    )
                    .OrderBy(line => line.WrittenUtc)
                    .ThenBy(line => line.Status == LedgerStatus.Confirmed)
                    .ThenBy(line => line.Id)
                    .ToListAsync()
            ).ConvertAll(line => (line.Status, line.Quantity))
        );

    private async Task DoAsync(Person person, Visit visit, string step, string button) =>
        await app.As(person)
            .Open($"/visits/{visit.Id}/do/{step}")
            .Press(button)
            .Expect(HttpStatusCode.OK);

    private async Task DayAsync(Visit visit, string step, DateOnly day, string button) =>
        await app.As(_baku.Officer)
            .Open($"/visits/{visit.Id}/do/{step}")
            .Fill("Input.Day", $"{day:yyyy-MM-dd}")
            .Press(button)
            .Expect(HttpStatusCode.OK);

    private async Task<Visit> ConfirmedAsync()
    {
        var visit = await AddAsync(VisitState.Accepted);
        await DoAsync(_tabriz.Faculty, visit, "confirm", "Confirm the days");
        return visit;
    }

    private async Task<Visit> AddAsync(VisitState state)
    {
        app.Clock.Set(ManualClock.Start);
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(state);
        await app.AddAsync(_tabriz, _baku, agreement, visit);
        return visit;
    }
}
