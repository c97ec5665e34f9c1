using System.Net;
using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>Where the permit of a proposal is filed: sealed in the visit's row, shown to the home side for a line of the log, gone with the passport.</summary>
public sealed class PermitReferenceTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Number = "114/2-4711";
    private const string Show = "Show the reference";

    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Reference_IsSealed_AndEachLookOfTheHomeSideIsLogged()
    {
        var visit = await AddAsync();
        await TypeAsync(visit);

        Assert.DoesNotContain(Number, await RowAsync(visit), StringComparison.Ordinal);
        var officer = await app.As(_tabriz.Officer)
            .Open(Page(visit))
            .NotSee(Number)
            .Press(Show)
            .See(Number);
        Assert.Contains("no-store", officer.Headers["Cache-Control"], StringComparison.Ordinal);
        await officer.Open(Page(visit)).NotSee(Number);
        foreach (var other in new[] { _baku.Officer, _baku.Faculty, _tabriz.Auditor })
        {
            await app.As(other)
                .Open(Page(visit))
                .NotSee(Show)
                .Post(Page(visit) + "?handler=Permit")
                .Expect(HttpStatusCode.NotFound);
        }

        Assert.Equal([_tabriz.Officer.Id], await LooksAsync(visit));
    }

    /// <summary>A text that was copied from another visit opens for nobody, and no look is logged.</summary>
    [Fact]
    public async Task Reference_OfAnotherVisit_DoesNotOpen()
    {
        var (visit, other) = (await AddAsync(), await AddAsync(isNew: false));
        await TypeAsync(other);
        var text = await app.ReadAsync(data =>
            data.Visits.Where(one => one.Id == other.Id)
                .Select(one => one.SealedPermitReference)
                .SingleAsync()
        );
        await app.ChangeAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.SealedPermitReference, text))
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
        var visit = await AddAsync();
        await app.ChangeAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => EF.Property<string?>(one, "PermitReference"), Number)
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
    public async Task Purge_NinetyDaysAfterTheClose_RemovesIt()
    {
        var visit = await AddAsync();
        await TypeAsync(visit);
        await app.ChangeAsync(async data =>
            (
                await data.Visits.Include(one => one.Sides).SingleAsync(one => one.Id == visit.Id)
            ).Withdraw(_tabriz.Act(Role.Faculty))
        );
        var day = DateOnly.FromDateTime(ManualClock.Start).AddDays(PassportRetention.Days);

        MoveTo(day.AddDays(-1));
        await PurgeAsync();
        await app.As(_tabriz.Officer).Open(Page(visit)).Press(Show).See(Number);

        MoveTo(day);
        await app.As(_tabriz.Officer).Open(Page(visit)).NotSee(Show);
        await PurgeAsync();
        await PurgeAsync();

        Assert.False(
            await app.ReadAsync(data =>
                data.Visits.AnyAsync(one => one.Id == visit.Id && one.SealedPermitReference != null)
            )
        );
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

    /// <summary>Before the home office, of a visitor who needs a permit.</summary>
    private async Task<Visit> AddAsync(bool isNew = true)
    {
        app.Clock.Set(ManualClock.Start);
        if (isNew)
        {
            await app.AddAsync(_tabriz, _baku);
        }

        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var visit = A.Visit(_tabriz, _baku, agreement.Id)
            .Draft(VisitBuilder.Said with { NeedsPermit = true, AgreementId = agreement.Id });
        visit.Submit(VisitBuilder.Today, departmentDecides: false, null, _tabriz.Act(Role.Faculty));
        await app.AddAsync(agreement, visit);
        return visit;
    }

    /// <summary>The home office names it with its yes.</summary>
    private async Task TypeAsync(Visit visit) =>
        await app.As(_tabriz.Officer)
            .Open(Page(visit) + "/do/approve")
            .Fill("Input.PermitReference", Number)
            .Press("Approve")
            .At(Page(visit));

    private static string Page(Visit visit) => $"/visits/{visit.Id}";

    private void MoveTo(DateOnly day) =>
        app.Clock.Set(day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));

    private Task PurgeAsync() =>
        app.WithAsync<PurgePassportsJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });

    private Task<List<Guid>> LooksAsync(Visit visit) =>
        app.ReadAsync(data =>
            data.Audit.Where(line => line.Action == "checklist.view" && line.RecordId == visit.Id)
                .Select(line => line.PersonId!.Value)
                .ToListAsync()
        );

    /// <summary>Everything that the row holds.</summary>
    private Task<string> RowAsync(Visit visit) =>
        app.ReadAsync(async data =>
        {
            var entry = data.Entry(await data.Visits.SingleAsync(one => one.Id == visit.Id));
            return string.Join('|', entry.Properties.Select(one => one.CurrentValue));
        });
}
