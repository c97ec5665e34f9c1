using System.Net;
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
    private const string Show = "Show the reference";

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
        await app.As(_tabriz.Officer).Open(page).NotSee(Number).Press(Show).See(Number);
        await app.As(_baku.Officer).Open(page).See("Done").NotSee(Show);
        await app.As(_tabriz.Auditor).Open(page).NotSee(Show);
        foreach (var other in new[] { _baku.Officer, _tabriz.Auditor })
        {
            await app.As(other)
                .Open(page)
                .Post(page + "?handler=Reference")
                .Expect(HttpStatusCode.NotFound);
        }

        Assert.Equal([(_tabriz.Officer.Id, visit.Number + " Visa")], await LooksAsync(visit));
        await app.As(_tabriz.Administrator)
            .Open("/admin/audit")
            .See("Reference of a permit, a visa or the like shown")
            .NotSee(Number);
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

        await app.As(_tabriz.Officer)
            .Open(Page(visit))
            .Press(Show)
            .Expect(HttpStatusCode.Conflict)
            .NotSee(Number)
            .See("its key is gone");
        Assert.Empty(await LooksAsync(visit));
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
        await app.As(_tabriz.Officer).Open(Page(visit)).Press(Show).See(Number);
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
        await app.As(_tabriz.Officer).Open(Page(visit)).Press(Show).See(Number);

        // The day has come; that the job has not run yet gives nobody a day more.
        MoveTo(day);
        await app.As(_tabriz.Officer).Open(Page(visit)).See("Done").NotSee(Show);
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

    /// <summary>Who looked at a reference of this visit, and at which.</summary>
    private Task<List<(Guid Person, string Detail)>> LooksAsync(Visit visit) =>
        app.ReadAsync(async data =>
            (
                await data
                    .Audit.Where(line =>
                        line.Action == "checklist.view" && line.RecordId == visit.Id
                    )
                    .OrderBy(line => line.AtUtc)
                    .ToListAsync()
            ).ConvertAll(line => (line.PersonId!.Value, line.Detail!))
        );

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
