using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>Where the permit of a proposal is filed: sealed in the visit's row, shown to the home side for a line of the log, gone with the passport.</summary>
public sealed class PermitReferenceTests(AppFactory app)
    : ReferenceTestBase(app),
        IClassFixture<AppFactory>
{
    private const string Number = "114/2-4711";

    [Fact]
    public async Task Reference_IsSealed_AndEachLookOfTheHomeSideIsLogged()
    {
        var visit = await AddAsync();
        await TypeAsync(visit);

        Assert.DoesNotContain(Number, await RowAsync(visit), StringComparison.Ordinal);
        var officer = await App.As(Tabriz.Officer)
            .Open(Page(visit))
            .NotSee(Number)
            .Press(Show)
            .See(Number);
        Assert.Contains("no-store", officer.Headers["Cache-Control"], StringComparison.Ordinal);
        await officer.Open(Page(visit)).NotSee(Number);
        foreach (var other in new[] { Baku.Officer, Baku.Faculty, Tabriz.Auditor })
        {
            await App.As(other)
                .Open(Page(visit))
                .NotSee(Show)
                .Post(Page(visit) + "?handler=Permit")
                .Expect(HttpStatusCode.NotFound);
        }

        Assert.Equal(
            [Tabriz.Officer.Id],
            (await LooksAsync(visit)).ConvertAll(look => look.Person)
        );
    }

    [Fact]
    public async Task Reference_OfAnotherVisit_DoesNotOpen()
    {
        var (visit, other) = (await AddAsync(), await AddAsync(isNew: false));
        await TypeAsync(other);
        var text = await App.ReadAsync(data =>
            data.Visits.Where(one => one.Id == other.Id)
                .Select(one => one.SealedPermitReference)
                .SingleAsync()
        );
        await App.ChangeAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.SealedPermitReference, text))
        );

        await DoesNotOpenAsync(visit, Number);
    }

    [Fact]
    public async Task Plain_OfAnOlderVersion_IsSealedAtTheStart()
    {
        var visit = await AddAsync();
        await App.ChangeAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => EF.Property<string?>(one, "PermitReference"), Number)
                )
        );

        await IsSealedAtTheStartAsync(visit, Number);
    }

    [Fact]
    public async Task Purge_NinetyDaysAfterTheClose_RemovesIt()
    {
        var visit = await AddAsync();
        await TypeAsync(visit);
        await App.ChangeAsync(async data =>
            (
                await data.Visits.Include(one => one.Sides).SingleAsync(one => one.Id == visit.Id)
            ).Withdraw(Tabriz.Act(Role.Faculty))
        );

        await IsGoneAfterNinetyDaysAsync(visit, Number);

        Assert.False(
            await App.ReadAsync(data =>
                data.Visits.AnyAsync(one => one.Id == visit.Id && one.SealedPermitReference != null)
            )
        );
    }

    protected override string Page(Visit visit) => $"/visits/{visit.Id}";

    protected override Task<string> RowAsync(Visit visit) =>
        App.ReadAsync(async data =>
            AllOf(data, await data.Visits.SingleAsync(one => one.Id == visit.Id))
        );

    /// <summary>Before the home office, of a visitor who needs a permit.</summary>
    private async Task<Visit> AddAsync(bool isNew = true)
    {
        App.Clock.Set(ManualClock.Start);
        if (isNew)
        {
            await App.AddAsync(Tabriz, Baku);
        }

        Features.Agreements.Agreement agreement = An.Agreement(Tabriz, Baku).InForce();
        var visit = A.Visit(Tabriz, Baku, agreement.Id)
            .Draft(VisitBuilder.Said with { NeedsPermit = true, AgreementId = agreement.Id });
        visit.Submit(VisitBuilder.Today, departmentDecides: false, null, Tabriz.Act(Role.Faculty));
        await App.AddAsync(agreement, visit);
        return visit;
    }

    /// <summary>The home office names it with its yes.</summary>
    private async Task TypeAsync(Visit visit) =>
        await App.As(Tabriz.Officer)
            .Open(Page(visit) + "/do/approve")
            .Fill("Input.PermitReference", Number)
            .Press("Approve")
            .At(Page(visit));
}
