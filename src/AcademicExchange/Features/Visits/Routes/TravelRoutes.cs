using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Routes;

/// <summary>The routes between the two countries: read by everybody, kept by the system administrator like all reference data.</summary>
public sealed class TravelRoutes(AppDbContext data, Audit audit)
{
    private const string Kind = "route";

    /// <summary>All statements, those of one route together, the newest first.</summary>
    public async Task<IReadOnlyList<TravelRoute>> AllAsync(CancellationToken cancel) =>
        [
            .. (await data.TravelRoutes.AsNoTracking().ToListAsync(cancel))
                .GroupBy(route => route.Code)
                .OrderBy(route => route.First().Mode)
                .ThenBy(route => route.Key, StringComparer.Ordinal)
                .SelectMany(Newest),
        ];

    /// <summary>The newest statement about each route into this country.</summary>
    public async Task<IReadOnlyList<TravelRoute>> IntoAsync(
        Country country,
        CancellationToken cancel
    ) =>
        [
            .. (await AllAsync(cancel))
                .Where(route => route.Way.LeadsInto(country))
                .DistinctBy(route => route.Code),
        ];

    public Task<TravelRoute?> FindAsync(Guid id, CancellationToken cancel) =>
        data.TravelRoutes.AsNoTracking().SingleOrDefaultAsync(route => route.Id == id, cancel);

    /// <summary>The same form sent twice adds one statement.</summary>
    /// <exception cref="RuleViolation">"route.days", "route.check-ahead", "route.text".</exception>
    public async Task AddAsync(
        Guid key,
        RouteEntry entry,
        DateOnly today,
        Act act,
        CancellationToken cancel
    )
    {
        Demand(entry, today);
        var id = SentOnce.Id(key, act.By.PersonId, entry);
        if (await data.IsSentAsync<TravelRoute>(id, cancel))
        {
            return;
        }

        data.TravelRoutes.Add(new TravelRoute(id, entry, act.NowUtc));
        audit.Add("route.add", recordKind: Kind, recordId: id, detail: entry.Code);
        await data.SaveOnceAsync<TravelRoute>(id, cancel);
    }

    /// <exception cref="RecordGone">No such statement.</exception>
    /// <exception cref="RuleViolation">As <see cref="AddAsync"/>.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has changed it since this version.</exception>
    public Task RewordAsync(
        Guid id,
        int version,
        RouteEntry entry,
        DateOnly today,
        Act act,
        CancellationToken cancel
    )
    {
        Demand(entry, today);
        return ChangeAsync(
            id,
            version,
            () => audit.Add("route.edit", recordKind: Kind, recordId: id, detail: entry.Code),
            route => route.Reword(entry, act.By.PersonId),
            cancel
        );
    }

    /// <summary>Nothing has changed; somebody has made sure today.</summary>
    public Task CheckAsync(
        Guid id,
        int version,
        DateOnly today,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            () => audit.Add("route.check", recordKind: Kind, recordId: id),
            route => route.Check(today, act.By.PersonId),
            cancel
        );

    private async Task ChangeAsync(
        Guid id,
        int version,
        Action log,
        Action<TravelRoute> change,
        CancellationToken cancel
    )
    {
        var route =
            await data.TravelRoutes.SingleOrDefaultAsync(one => one.Id == id, cancel)
            ?? throw new RecordGone();
        data.Entry(route).Property(one => one.Version).OriginalValue = version;
        change(route);
        log();
        await data.SaveChangesAsync(cancel);
    }

    private static void Demand(RouteEntry entry, DateOnly today)
    {
        if (entry.Name.IsEmpty || entry.Status.IsEmpty)
        {
            throw new RuleViolation("route.text");
        }

        if (entry.ValidTo < entry.ValidFrom)
        {
            throw new RuleViolation("route.days");
        }

        if (entry.CheckedOn > today)
        {
            throw new RuleViolation("route.check-ahead");
        }
    }

    private static IEnumerable<TravelRoute> Newest(IEnumerable<TravelRoute> statements) =>
        statements
            .OrderByDescending(route => route.ValidFrom ?? DateOnly.MinValue)
            .ThenByDescending(route => route.CheckedOn ?? DateOnly.MinValue)
            .ThenByDescending(route => route.CreatedUtc);
}
