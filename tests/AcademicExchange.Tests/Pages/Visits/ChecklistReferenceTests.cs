using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>Numbers of permits and visas: sealed, read by the side that may, gone 90 days after the visit.</summary>
public sealed class ChecklistReferenceTests(AppFactory app)
    : ReferenceTestBase(app),
        IClassFixture<AppFactory>
{
    private const string Number = "V-4711/Tabriz";

    [Fact]
    public async Task Reference_IsKeptSealed_AndOpensForTheOwnSideOnly()
    {
        var visit = await AddAsync(VisitState.Accepted);
        var page = Page(visit);
        await DoneAsync(visit);

        Assert.DoesNotContain(Number, await RowAsync(visit), StringComparison.Ordinal);
        await App.As(Tabriz.Officer).Open(page).NotSee(Number).Press(Show).See(Number);
        await App.As(Baku.Officer).Open(page).See("Done").NotSee(Show);
        await App.As(Tabriz.Auditor).Open(page).NotSee(Show);
        foreach (var other in new[] { Baku.Officer, Tabriz.Auditor })
        {
            await App.As(other)
                .Open(page)
                .Post(page + "?handler=Reference")
                .Expect(HttpStatusCode.NotFound);
        }

        Assert.Equal([(Tabriz.Officer.Id, visit.Number + " Visa")], await LooksAsync(visit));
        await App.As(Tabriz.Administrator)
            .Open("/admin/audit")
            .See("Reference of a permit, a visa or the like shown")
            .NotSee(Number);
    }

    [Fact]
    public async Task Reference_OfAnotherItem_DoesNotOpen()
    {
        var visit = await AddAsync(VisitState.Accepted);
        var foreign = await App.WithAsync<ReferenceSeal, string?>(seal =>
            Task.FromResult(seal.Seal(Guid.CreateVersion7(), Number))
        );
        await App.ChangeAsync(data =>
            data.ChecklistItems.Where(item => item.VisitId == visit.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(item => item.SealedReference, foreign))
        );

        await DoesNotOpenAsync(visit, Number);
    }

    [Fact]
    public async Task Plain_OfAnOlderVersion_IsSealedAtTheStart()
    {
        var visit = await AddAsync(VisitState.Accepted);
        await App.ChangeAsync(data =>
            data.ChecklistItems.Where(item => item.VisitId == visit.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(item => EF.Property<string?>(item, "Reference"), Number)
                )
        );

        await IsSealedAtTheStartAsync(visit, Number);
    }

    [Fact]
    public async Task Purge_NinetyDaysAfterTheClose_RemovesTheReferenceAndKeepsWhatWasDone()
    {
        var visit = await AddAsync(VisitState.Accepted);
        await DoneAsync(visit);
        await App.ChangeAsync(async data =>
            (
                await data.Visits.Include(one => one.Sides).SingleAsync(one => one.Id == visit.Id)
            ).Cancel(Baku.Act(Role.InternationalOfficer, note: "Borders are shut"))
        );

        await IsGoneAfterNinetyDaysAsync(visit, Number);

        await App.As(Tabriz.Officer).Open(Page(visit)).See("Done");
        var item = await App.ReadAsync(data =>
            data.ChecklistItems.AsNoTracking().SingleAsync(one => one.VisitId == visit.Id)
        );
        Assert.Null(item.SealedReference);
        Assert.Equal(ChecklistState.Done, item.State);
    }

    protected override string Page(Visit visit) =>
        $"/visits/{visit.Id}/checklist/{visit.Checklist[0].Id}";

    protected override Task<string> RowAsync(Visit visit) =>
        App.ReadAsync(async data =>
            AllOf(data, await data.ChecklistItems.SingleAsync(item => item.VisitId == visit.Id))
        );

    private async Task DoneAsync(Visit visit) =>
        await App.As(Tabriz.Faculty)
            .Open(Page(visit))
            .Fill("Done.Reference", Number)
            .Press("Mark as done");

    private async Task<Visit> AddAsync(VisitState state)
    {
        App.Clock.Set(ManualClock.Start);
        Features.Agreements.Agreement agreement = An.Agreement(Tabriz, Baku).InForce();
        var visit = A.Visit(Tabriz, Baku, agreement.Id).In(state);
        visit.PlanChecklist(
            [.. A.Planned.Where(one => one.Task == ChecklistTask.Visa)],
            ManualClock.Start
        );
        await App.AddAsync(Tabriz, Baku, agreement, visit);
        return visit;
    }
}
