using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>An extension beyond the months of the place is asked about once more, and decided by whoever extends.</summary>
public sealed class VisitExtensionTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Until = "By the months of its place the stay may last until";
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Extend_BeyondTheMonthsOfItsPlace_IsAskedAboutOnceMore()
    {
        var visit = await OnSiteAsync(months: 1);
        var (within, beyond) = (
            visit.ArrivedOn!.Value.AddMonths(1).AddDays(-1),
            visit.ArrivedOn.Value.AddMonths(1)
        );
        var page = app.As(_baku.Officer).Open($"/visits/{visit.Id}/do/extend").See(Until);
        await page.Fill("Input.LastDay", $"{beyond:yyyy-MM-dd}")
            .Press("Extend")
            .Expect(HttpStatusCode.BadRequest)
            .See(Until)
            .See("Extend it all the same");
        Assert.Equal(visit.LastDay, await LastDayAsync(visit));

        await page.Check("Extend it all the same").Press("Extend").At($"/visits/{visit.Id}");
        Assert.Equal(beyond, await LastDayAsync(visit));

        var other = await OnSiteAsync(months: 1);
        await app.As(_baku.Officer)
            .Open($"/visits/{other.Id}/do/extend")
            .Fill("Input.LastDay", $"{within:yyyy-MM-dd}")
            .Press("Extend")
            .At($"/visits/{other.Id}");
    }

    [Fact]
    public async Task Extend_WhereThePlaceNamesNoMonths_IsNotAskedAbout()
    {
        var visit = await OnSiteAsync(months: 0);
        await app.As(_baku.Officer)
            .Open($"/visits/{visit.Id}/do/extend")
            .NotSee(Until)
            .Fill("Input.LastDay", $"{visit.LastDay!.Value.AddDays(60):yyyy-MM-dd}")
            .Press("Extend")
            .At($"/visits/{visit.Id}");
    }

    private Task<DateOnly?> LastDayAsync(Visit visit) =>
        app.ReadAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id).Select(one => one.LastDay).SingleAsync()
        );

    /// <summary>A visit that holds a place of so many months.</summary>
    private async Task<Visit> OnSiteAsync(int months)
    {
        app.Clock.Set(ManualClock.Start);
        var year = AcademicYear.Of(VisitBuilder.First);
        var row = new Place(
            _tabriz.Id,
            _baku.Id,
            AgreementPlace.Staff,
            "",
            Language.En,
            "",
            year,
            2,
            months
        );
        Agreement agreement = An.Agreement(_tabriz, _baku)
            .With(SampleText.Complete with { Places = [row] })
            .InForce();
        var place = new AgreementPlace
        {
            AgreementId = agreement.Id,
            FromInstitutionId = row.FromInstitutionId,
            ToInstitutionId = row.ToInstitutionId,
            Level = row.Level,
            Isced = row.Isced,
            Language = row.Language,
            Cefr = row.Cefr,
            AcademicYear = row.AcademicYear,
            Number = row.Number,
            Months = row.Months,
        };
        if (!await app.ReadAsync(data => data.Institutions.AnyAsync(one => one.Id == _tabriz.Id)))
        {
            await app.AddAsync(_tabriz, _baku);
        }

        await app.AddAsync(agreement, place);
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(VisitState.OnSite);
        await app.AddAsync(visit);
        await app.ChangeAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.AgreementPlaceId, (Guid?)place.Id)
                )
        );
        return visit;
    }
}
