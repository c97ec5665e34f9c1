using System.Net;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Pages.Reference;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Pages.Institutions;

/// <summary>The rules of the checklist: read by everybody, changed by the system administrator, for checklists made or remade from then on.</summary>
public sealed class ChecklistRulePagesTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Insurance = "/reference/checklist/insurance/edit";

    [Fact]
    public async Task Edit_HoldsForListsMadeOrRemadeFromThenOn()
    {
        var (tabriz, baku, administrator) = (An.Tabriz(), An.Baku(), An.SystemAdministrator());
        Features.Agreements.Agreement agreement = An.Agreement(tabriz, baku).InForce();
        var visit = A.Visit(tabriz, baku, agreement.Id).In(VisitState.Accepted);
        await app.AddAsync(tabriz, baku, administrator, agreement, visit);
        await PlanAsync(visit);
        var before = await ItemAsync(visit);

        await app.As(administrator)
            .Open("/reference/checklist")
            .See("New rule")
            .See("the one with the lowest number that fits the visit counts")
            .See("host’s country. 90 All visits")
            .Open(Insurance)
            .See("Insurance")
            .Fill("Input.Owner", nameof(VisitWho.HomeOffice))
            .Fill("Input.Count", "12")
            .Fill("Input.Unit", nameof(DueUnit.Days))
            .Press("Save")
            .At("/reference/checklist")
            .See("The rule is saved");

        Assert.Equal(before.DueOn, (await ItemAsync(visit)).DueOn);
        await PlanAsync(visit);
        var after = await ItemAsync(visit);
        Assert.Equal(VisitWho.HomeOffice, after.Owner);
        Assert.InRange(VisitBuilder.First.DayNumber - after.DueOn.DayNumber, 12, 16);
        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.Action == "checklist-rule.edit"
                    && line.PersonId == administrator.Id
                    && line.Detail == "Insurance insurance"
                )
            )
        );
    }

    [Fact]
    public async Task Edit_SwitchedOff_AsksForNothingMore()
    {
        var (tabriz, baku, administrator) = (An.Tabriz(), An.Baku(), An.SystemAdministrator());
        Features.Agreements.Agreement agreement = An.Agreement(tabriz, baku).InForce();
        var visit = A.Visit(tabriz, baku, agreement.Id).In(VisitState.Accepted);
        await app.AddAsync(tabriz, baku, administrator, agreement, visit);

        await app.As(administrator)
            .Open("/reference/checklist/housing/edit")
            .Check("Input.IsOff")
            .Press("Save")
            .See("switched off");
        await PlanAsync(visit);

        Assert.False(
            await app.ReadAsync(data =>
                data.ChecklistItems.AnyAsync(item =>
                    item.VisitId == visit.Id && item.Task == ChecklistTask.Housing
                )
            )
        );
    }

    [Fact]
    public async Task Edit_WhatCannotBe_SaysSoAtTheFieldAndKeepsWhatWasTyped()
    {
        var administrator = An.SystemAdministrator();
        await app.AddAsync(administrator);
        var page = await app.As(administrator)
            .Open("/reference/checklist/visa-iran-long/edit")
            .Fill("Input.AboutAz", "")
            .Fill("Input.Count", "401")
            .Fill("Input.Source", "Typed here")
            .Press("Save")
            .Expect(HttpStatusCode.BadRequest);
        await page.Fill("Input.AboutAz", "Viza")
            .Fill("Input.Count", "20")
            .Fill("Input.MaxDays", "3")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("The longest stay is shorter than the shortest.");
        await page.Fill("Input.MaxDays", "")
            .Fill("Input.Home", "IR")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("Into: No visit stays in one country");
        await page.Fill("Input.Home", "")
            .Fill("Input.CheckedOn", "2099-01-01")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("A check cannot lie ahead.");
        await page.Fill("Input.CheckedOn", "")
            .Fill("Input.Order", "60")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("Another rule for the same thing has this number.");
        await page.Fill("Input.Order", "51").Press("Save").See("Typed here");
    }

    /// <summary>The names of groups are values of the same enum: nobody can own two sides.</summary>
    [Theory]
    [InlineData("Offices")]
    [InlineData("None")]
    [InlineData("Job")]
    public async Task Edit_OwnerThatIsNoOne_IsRefused(string owner)
    {
        var administrator = An.SystemAdministrator();
        await app.AddAsync(administrator);

        await app.As(administrator)
            .Open(Insurance)
            .Post(
                Insurance,
                ("Version", "0"),
                ("Input.Order", "91"),
                ("Input.Condition", "Always"),
                ("Input.Owner", owner),
                ("Input.Stage", "Accepted"),
                ("Input.Count", "3"),
                ("Input.Side", "Before"),
                ("Input.Unit", "Days"),
                ("Input.Anchor", "FirstDay"),
                ("Input.AboutEn", "Insurance"),
                ("Input.AboutFa", "بیمه"),
                ("Input.AboutAz", "Sığorta"),
                ("Input.Source", "a law")
            )
            .Expect(HttpStatusCode.Conflict)
            .See("Choose one who sees to it.");
    }

    [Fact]
    public async Task Edit_FromAnOlderForm_ShowsBothTexts()
    {
        var administrator = An.SystemAdministrator();
        await app.AddAsync(administrator);
        const string address = "/reference/checklist/route-in/edit";
        var older = await app.As(administrator).Open(address);
        await app.As(administrator)
            .Open(address)
            .Fill("Input.Source", "Saved meanwhile")
            .Press("Save");

        await older
            .Fill("Input.Source", "Typed here")
            .Fill("Input.Side", nameof(DueSide.After))
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("Saved meanwhile")
            .See("Typed here")
            .See("Before or after");
    }

    [Fact]
    public async Task Checked_Today_IsDatedAndLogged()
    {
        var (side, administrator) = (An.Tabriz(), An.SystemAdministrator());
        await app.AddAsync(side, administrator);
        const string address = "/reference/checklist/contacts/edit?handler=Checked";
        await app.As(side.Officer).Open("/reference/checklist").NotSee("New rule");
        await app.As(side.Officer).Post(address, ("Version", "0")).Expect(HttpStatusCode.Forbidden);
        await app.As(side.Officer).Open(Insurance).Expect(HttpStatusCode.Forbidden);
        await app.As(administrator)
            .Open("/reference/checklist/no-such-rule/edit")
            .Expect(HttpStatusCode.NotFound);
        await app.As(administrator).Post(address, ("Version", "0")).At("/reference/checklist");

        var rule = await app.ReadAsync(data =>
            data.ChecklistRules.AsNoTracking().SingleAsync(one => one.Key == "contacts")
        );
        Assert.Equal(DateOnly.FromDateTime(ManualClock.Start), rule.CheckedOn);
        await app.As(administrator).Post(address, ("Version", "0")).Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task New_Rule_CountsBeforeTheShippedOne()
    {
        var administrator = An.SystemAdministrator();
        await app.AddAsync(administrator);
        await app.As(administrator)
            .Open("/reference/checklist/new")
            .Fill("Task", nameof(ChecklistTask.RouteOut))
            .Fill("Input.AboutEn", "Ask the embassy")
            .Fill("Input.AboutFa", "از سفارت بپرسید")
            .Fill("Input.AboutAz", "Səfirlikdən soruşun")
            .Check("Input.Kinds")
            .Fill("Input.Order", "135")
            .Fill("Input.Owner", nameof(VisitWho.HostHead))
            .Fill("Input.Stage", nameof(ChecklistStage.Accepted))
            .Fill("Input.Count", "0")
            .Fill("Input.Unit", nameof(DueUnit.Days))
            .Fill("Input.Side", nameof(DueSide.Before))
            .Fill("Input.Anchor", nameof(DueAnchor.LastDay))
            .Fill("Input.Source", "a letter")
            .Press("Save")
            .At("/reference/checklist")
            .See("Ask the embassy");

        var rules = await app.WithAsync<ChecklistRules, IReadOnlyList<ChecklistRule>>(all =>
            all.AllAsync(CancellationToken.None)
        );
        var first = rules.First(rule => rule.Task == ChecklistTask.RouteOut);
        Assert.Equal((135, VisitWho.HostHead, 0), (first.Order, first.Owner, first.Offset));
        Assert.Equal([VisitKind.Research], first.KindsNamed);
    }

    private Task PlanAsync(Visit visit) =>
        app.WithAsync<IServiceProvider, int>(async services =>
        {
            var data = services.GetRequiredService<AcademicExchange.Data.AppDbContext>();
            var found = await data
                .Visits.Include(one => one.Sides)
                .SingleAsync(one => one.Id == visit.Id);
            await data.Entry(found).Collection(one => one.Checklist).LoadAsync();
            await services
                .GetRequiredService<ChecklistPlanner>()
                .PlanAsync(found, ManualClock.Start, CancellationToken.None);
            return await data.SaveChangesAsync();
        });

    private Task<ChecklistItem> ItemAsync(Visit visit) =>
        app.ReadAsync(data =>
            data.ChecklistItems.AsNoTracking()
                .SingleAsync(item =>
                    item.VisitId == visit.Id && item.Task == ChecklistTask.Insurance
                )
        );
}
