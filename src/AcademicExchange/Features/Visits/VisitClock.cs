using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>What happens to visits by the date, in the city of the host.</summary>
public sealed class VisitClock(
    AppDbContext data,
    VisitDues dues,
    AgreementDues cities,
    TimeProvider clock
)
{
    /// <summary>Visits whose first days have gone by, and nobody has said that the guest came.</summary>
    public IQueryable<Guid> ToAskArrival()
    {
        var latest = City.Baku.Today(clock).AddDays(-Visit.ArrivalAskedAfter);
        return data
            .VisitSides.Where(side =>
                side.State == VisitState.Confirmed
                && side.FirstDay <= latest
                && !side.IsHome
                && side.AwaitedSinceUtc == null
            )
            .Select(side => side.VisitId);
    }

    public async Task AskArrivalAsync(Guid id, CancellationToken cancel)
    {
        var visit = await data
            .Visits.Include(found => found.Sides)
            .SingleAsync(found => found.Id == id, cancel);
        var city = await cities.CityAsync(visit.HostInstitutionId, cancel);
        if (visit.FirstDay!.Value.AddDays(Visit.ArrivalAskedAfter) > city.Today(clock))
        {
            return;
        }

        visit.AskArrival(Act.OfJob(clock.GetUtcNow().UtcDateTime));
        await dues.FillAsync(visit, cancel);
        await data.SaveChangesAsync(cancel);
    }
}
