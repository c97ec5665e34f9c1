using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>Numbers of permits and visas: sealed, read by the side that may, gone 90 days after the visit.</summary>
public sealed class ChecklistReferenceTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Number = "V-4711/Tabriz";

    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Reference_IsKeptSealed_AndOpensForTheOwnSideOnly()
    {
        var visit = await AddAsync(VisitState.Accepted);
        var page = Page(visit);
        await app.As(_tabriz.Faculty)
            .Open(page)
            .Fill("Done.Reference", Number)
            .Press("Mark as done");

        Assert.DoesNotContain(Number, await RowAsync(visit), StringComparison.Ordinal);
        await app.As(_tabriz.Officer).Open(page).See(Number);
        await app.As(_baku.Officer).Open(page).See("Done").NotSee(Number);
        await app.As(_tabriz.Auditor).Open(page).NotSee(Number);
    }

    /// <summary>Copied to another item the text opens for nobody, and the page says so.</summary>
    [Fact]
    public async Task Reference_OfAnotherItem_DoesNotOpen()
    {
        var visit = await AddAsync(VisitState.Accepted);
        var foreign = await app.WithAsync<ReferenceSeal, string?>(seal =>
            Task.FromResult(seal.Seal(Guid.CreateVersion7(), Number))
        );
        await app.ChangeAsync(data =>
            data.ChecklistItems.Where(item => item.VisitId == visit.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(item => item.SealedReference, foreign))
        );

        await app.As(_tabriz.Officer).Open(Page(visit)).NotSee(Number).See("its key is gone");
    }

    [Fact]
    public async Task Plain_OfAnOlderVersion_IsSealedAtTheStart()
    {
        var visit = await AddAsync(VisitState.Accepted);
        await app.ChangeAsync(data =>
            data.ChecklistItems.Where(item => item.VisitId == visit.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(item => EF.Property<string?>(item, "Reference"), Number)
                )
        );
        Assert.Contains(Number, await RowAsync(visit), StringComparison.Ordinal);

        for (var start = 0; start < 2; start++)
        {
            await app.WithAsync<PlainReferences, bool>(async plain =>
            {
                await plain.SealAsync(CancellationToken.None);
                return true;
            });
        }

        Assert.DoesNotContain(Number, await RowAsync(visit), StringComparison.Ordinal);
        await app.As(_tabriz.Officer).Open(Page(visit)).See(Number);
    }

    [Fact]
    public async Task Purge_NinetyDaysAfterTheClose_RemovesTheReferenceAndKeepsWhatWasDone()
    {
        var visit = await AddAsync(VisitState.Accepted);
        await app.As(_tabriz.Faculty)
            .Open(Page(visit))
            .Fill("Done.Reference", Number)
            .Press("Mark as done");
        await app.ChangeAsync(async data =>
            (
                await data.Visits.Include(one => one.Sides).SingleAsync(one => one.Id == visit.Id)
            ).Cancel(_baku.Act(Role.InternationalOfficer, note: "Borders are shut"))
        );
        var day = DateOnly.FromDateTime(ManualClock.Start).AddDays(PassportRetention.Days);

        MoveTo(day.AddDays(-1));
        await PurgeAsync();
        await app.As(_tabriz.Officer).Open(Page(visit)).See(Number);

        // The day has come; that the job has not run yet gives nobody a day more.
        MoveTo(day);
        await app.As(_tabriz.Officer).Open(Page(visit)).See("Done").NotSee(Number);
        await PurgeAsync();
        await PurgeAsync();

        var item = await app.ReadAsync(data =>
            data.ChecklistItems.AsNoTracking().SingleAsync(one => one.VisitId == visit.Id)
        );
        Assert.Null(item.SealedReference);
        Assert.Equal(ChecklistState.Done, item.State);
        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Audit.CountAsync(line =>
                    line.Action == "checklist.purge" && line.RecordId == visit.Id
                )
            )
        );
        Assert.Empty(app.Errors);
    }

    private async Task<Visit> AddAsync(VisitState state)
    {
        app.Clock.Set(ManualClock.Start);
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(state);
        visit.PlanChecklist(
            [.. A.Planned.Where(one => one.Task == ChecklistTask.Visa)],
            ManualClock.Start
        );
        await app.AddAsync(_tabriz, _baku, agreement, visit);
        return visit;
    }

    private static string Page(Visit visit) =>
        $"/visits/{visit.Id}/checklist/{visit.Checklist[0].Id}";

    private void MoveTo(DateOnly day) =>
        app.Clock.Set(day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));

    private Task PurgeAsync() =>
        app.WithAsync<PurgePassportsJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });

    /// <summary>Everything that the row holds.</summary>
    private Task<string> RowAsync(Visit visit) =>
        app.ReadAsync(async data =>
        {
            var entry = data.Entry(
                await data.ChecklistItems.SingleAsync(item => item.VisitId == visit.Id)
            );
            return string.Join('|', entry.Properties.Select(one => one.CurrentValue));
        });
}
