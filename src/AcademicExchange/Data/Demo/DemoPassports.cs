using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data.Demo;

/// <summary>One invented passport with a page that stands for its scan, of the guest who is on site; given under a consent as all are.</summary>
internal sealed class DemoPassports(AppDbContext data, PassportScans scans, PassportSeal seal)
{
    private static readonly PassportData Invented = new(
        "X0000001",
        "AZE",
        "DEMO",
        "DEMO QONAQ",
        new DateOnly(1980, 1, 1),
        new DateOnly(2024, 1, 1),
        new DateOnly(2034, 1, 1)
    );

    public async Task AddAsync(CancellationToken cancel)
    {
        var visit = await data
            .Visits.AsNoTracking()
            .Where(one => one.IsDemo && one.State == VisitState.OnSite)
            .OrderBy(one => one.Number)
            .FirstAsync(cancel);
        var (cast, givenUtc) = (
            await DemoCast.LoadAsync(data, cancel),
            visit.StateSinceUtc.AddDays(-20)
        );
        var traveller = await data
            .Users.Where(person => person.Id == visit.VisitorPersonId)
            .Select(person => person.Email!)
            .SingleAsync(cancel);
        var consent = new PassportConsent(
            visit.Id,
            visit.VisitorPersonId,
            PassportConsent.CurrentText,
            Language.Az,
            transfers: true,
            givenUtc
        );
        data.PassportConsents.Add(consent);
        data.VisitPassports.Add(
            new VisitPassport(visit.Id, consent.Id, seal.Seal(visit.Id, Invented), givenUtc)
        );
        var page = DemoScans.Page("DEMO - not a real passport", Invented.Number);
        await scans.AddAsync(
            visit,
            consent,
            new Upload("DEMO.pdf", page.Length, () => new MemoryStream(page)),
            new Act(cast.Actor(traveller), givenUtc),
            cancel
        );
        await data.SaveChangesAsync(cancel);
    }
}
