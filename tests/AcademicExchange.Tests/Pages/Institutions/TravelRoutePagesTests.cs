using System.Net;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Institutions;

/// <summary>Borders and flights: read by everybody, kept by the system administrator, each change dated and logged.</summary>
public sealed class TravelRoutePagesTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Routes_AreShownWithSourceAndLastCheck()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        await app.As(side.Faculty)
            .Open("/reference/routes")
            .See("Tabriz - Baku direct flight")
            .See("trend.az/azerbaijan/society/4158780")
            .See("Last check older than 14 days")
            .See("not checked yet")
            .NotSee("New statement");
        await app.As(side.Faculty).Open("/reference/routes/new").Expect(HttpStatusCode.Forbidden);
        await app.As(side.Faculty)
            .Open("/reference/checklist")
            .See("asked for at least five weeks");
        await app.As(side.Faculty).Open("/reference").See("Borders and flights");
    }

    [Fact]
    public async Task Checked_Today_IsDatedAndLogged()
    {
        var administrator = An.SystemAdministrator();
        var side = An.Tabriz();
        await app.AddAsync(administrator, side);
        var route = await RouteAsync("JULFA");
        var address = $"/reference/routes/{route.Id}/edit?handler=Checked";
        await app.As(side.Officer).Post(address, ("Version", "0")).Expect(HttpStatusCode.Forbidden);
        await app.As(administrator)
            .Post(address, ("Version", $"{route.Version}"))
            .At("/reference/routes")
            .See("Saved");

        var now = await RouteAsync("JULFA");
        Assert.Equal(DateOnly.FromDateTime(ManualClock.Start), now.CheckedOn);
        Assert.Equal(administrator.Id, now.CheckedByPersonId);
        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.Action == "route.check" && line.RecordId == route.Id
                )
            )
        );
        await app.As(administrator)
            .Post(address, ("Version", $"{route.Version}"))
            .Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task New_Statement_StandsBeforeTheOldOne()
    {
        var administrator = An.SystemAdministrator();
        await app.AddAsync(administrator);
        var page = await app.As(administrator)
            .Open("/reference/routes/new")
            .Fill("Input.Code", "KHODAAFARIN")
            .Fill("Input.Mode", "Land")
            .Fill("Input.Way", "Both")
            .Fill("Input.Use", "Open")
            .Fill("Input.NameEn", "Khodaafarin")
            .Fill("Input.StatusEn", "open by day")
            .Fill("Input.ValidFrom", "2026-11-20")
            .Fill("Input.ValidTo", "2026-11-19")
            .Fill("Input.Source", "a notice at the border")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("The last day lies before the first.");
        await page.Fill("Input.ValidTo", "")
            .Fill("Input.CheckedOn", "2099-01-01")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("A check cannot lie ahead.");
        await page.Fill("Input.CheckedOn", "2026-11-20").Press("Save").See("open by day");

        Assert.Equal(
            ["open by day", "planned"],
            await app.ReadAsync(async data =>
                (await new TravelRoutes(data, null!).AllAsync(default))
                    .Where(route => route.Code == "KHODAAFARIN")
                    .Select(route => route.Status.En)
                    .ToList()
            )
        );
    }

    [Fact]
    public async Task Edit_FromAnOlderForm_ShowsBothTexts()
    {
        var administrator = An.SystemAdministrator();
        await app.AddAsync(administrator);
        var address = $"/reference/routes/{(await RouteAsync("AGHBAND")).Id}/edit";
        var older = await app.As(administrator).Open(address);
        await app.As(administrator)
            .Open(address)
            .Fill("Input.StatusEn", "Saved meanwhile")
            .Press("Save");

        await older
            .Fill("Input.StatusEn", "Typed here")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("Saved meanwhile")
            .See("Typed here");
    }

    private Task<TravelRoute> RouteAsync(string code) =>
        app.ReadAsync(data =>
            data.TravelRoutes.AsNoTracking().SingleAsync(route => route.Code == code)
        );
}
