using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>Where people are: keys from the sides through the actor's eyes, state by state in the order of the last day, then the lines of one page.</summary>
public sealed class AbroadList(
    AppDbContext data,
    RecordSearch<Visit> search,
    ListPages pages,
    InstitutionQueries institutions,
    PersonNames people,
    TravelRoutes routes,
    TimeProvider clock
)
{
    /// <summary>The most for whom something is done at once.</summary>
    public const int MostAtOnce = 300;

    /// <summary>Somebody may be about to set off.</summary>
    private static readonly VisitState[] Leaving =
    [
        .. VisitStates.TakingPlace.Except(VisitStates.MaybeThere),
    ];

    /// <param name="filter">What is asked for.</param>
    /// <param name="number">The page, from 1; one behind the last gives the last.</param>
    /// <param name="actor">Through whose eyes.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ListPage<AbroadRow>> PageAsync(
        AbroadFilter filter,
        int number,
        Actor actor,
        CancellationToken cancel
    )
    {
        var words = await search.ReadAsync(filter.Q, cancel);
        var asked = await AskedAsync(filter, words, actor, cancel);
        var page = await pages.ReadAsync(
            most => FirstOf(asked, most),
            number,
            words,
            () => ListPages.CountOfAsync(AllOf(asked), words, cancel),
            ("abroad", actor.Eyes, filter.ToQuery()),
            cancel
        );
        return new ListPage<AbroadRow>(
            await RowsAsync(page.Ids, actor, cancel),
            page.Number,
            page.Total,
            page.HasMore
        );
    }

    /// <summary>Those who were ticked, or all of the filter where nobody was.</summary>
    /// <exception cref="RecordGone">A ticked visit is none of the actor's business (T7).</exception>
    /// <exception cref="RuleViolation">"abroad.nobody", "abroad.too-many".</exception>
    public async Task<IReadOnlyList<Guid>> ChosenAsync(
        IReadOnlyList<Guid> ticked,
        AbroadFilter? filter,
        Actor actor,
        CancellationToken cancel
    )
    {
        List<Guid> ids;
        if (filter is not null)
        {
            var words = await search.ReadAsync(filter.Q, cancel);
            var asked = await AskedAsync(filter, words, actor, cancel);
            ids = await FirstOf(asked, MostAtOnce + 1).ToListAsync(cancel);
        }
        else
        {
            ids = [.. ticked.Distinct().Take(MostAtOnce + 1)];
            var seen = await Sides
                .VisibleTo(actor)
                .CountAsync(side => ids.Contains(side.VisitId), cancel);
            if (seen != ids.Count)
            {
                throw new RecordGone();
            }
        }

        return ids.Count switch
        {
            0 => throw new RuleViolation("abroad.nobody"),
            > MostAtOnce => throw new RuleViolation("abroad.too-many", MostAtOnce),
            _ => ids,
        };
    }

    /// <summary>The lines for keys that were found through the actor's eyes, in their order.</summary>
    public async Task<IReadOnlyList<AbroadRow>> RowsAsync(
        IReadOnlyList<Guid> ids,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await (
            from visit in data.Visits.AsNoTracking()
            where ids.Contains(visit.Id)
            join named in data.VisitHostContacts on visit.Id equals named.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            select new
            {
                visit.Id,
                visit.Version,
                visit.Number,
                visit.State,
                visit.Mode,
                visit.Title.En,
                visit.Title.Fa,
                visit.Title.Az,
                visit.IsDemo,
                visit.HomeInstitutionId,
                visit.HostInstitutionId,
                visit.FirstDay,
                visit.LastDay,
                visit.ArrivedOn,
                visit.VisitorPersonId,
                visit.HostPersonId,
                Contact = contact,
                HasWhereabouts = data.VisitWhereabouts.Any(one => one.Id == visit.Id),
            }
        ).ToDictionaryAsync(one => one.Id, cancel);
        var persons = await people.OfAsync(
            found.Values.SelectMany(one => new[] { one.VisitorPersonId, one.HostPersonId }),
            cancel
        );
        var names = await institutions.NamesAsync(cancel);
        var today = Today(actor, names);
        var (exits, late) = await ChecklistAsync(ids, today, cancel);
        return
        [
            .. ids.Where(found.ContainsKey)
                .Select(id => found[id])
                .Select(one => new AbroadRow(
                    one.Id,
                    one.Version,
                    one.Number,
                    new LocalText(one.En, one.Fa, one.Az),
                    one.IsDemo,
                    one.State,
                    one.Mode,
                    persons[one.VisitorPersonId],
                    persons[one.HostPersonId],
                    names[one.HomeInstitutionId],
                    names[one.HostInstitutionId],
                    one.FirstDay,
                    one.LastDay,
                    one.ArrivedOn is not null,
                    AbroadAccess.SeesHostContact(actor) ? one.Contact?.Contact : null,
                    AbroadAccess.SeesEmergency(actor) ? one.HasWhereabouts : null,
                    exits.GetValueOrDefault(one.Id),
                    exits.GetValueOrDefault(one.Id)?.WarningsFor(one.LastDay ?? today, today) ?? [],
                    late.GetValueOrDefault(one.Id)
                )),
        ];
    }

    /// <summary>Today at the institution acted for.</summary>
    private DateOnly Today(Actor actor, InstitutionRegister names) =>
        InstitutionDay.Of(
            names.Find(actor.InstitutionId ?? Guid.Empty)?.Country,
            clock.GetUtcNow().UtcDateTime
        );

    /// <summary>
    /// The keys of the first so many, at least: some of each state in the order of its index, whoever else is there or about to set off. The cost
    /// does not grow with them.
    /// </summary>
    internal static IQueryable<Guid> FirstOf(
        IReadOnlyList<IQueryable<VisitSide>> asked,
        int most
    ) =>
        asked
            .Select(sides =>
                sides
                    .OrderBy(side => side.LastDay)
                    .ThenBy(side => side.VisitId)
                    .Select(side => new { side.LastDay, side.VisitId })
                    .Take(most)
            )
            .Aggregate((some, more) => some.Concat(more))
            .OrderBy(key => key.LastDay)
            .ThenBy(key => key.VisitId)
            .Select(key => key.VisitId);

    private static IQueryable<Guid> AllOf(IEnumerable<IQueryable<VisitSide>> asked) =>
        asked
            .Select(sides => sides.Select(side => side.VisitId))
            .Aggregate((some, more) => some.Concat(more));

    /// <summary>What the filter finds among what the actor may see, state by state.</summary>
    internal async Task<IReadOnlyList<IQueryable<VisitSide>>> AskedAsync(
        AbroadFilter filter,
        SearchWords? words,
        Actor actor,
        CancellationToken cancel
    )
    {
        var names = await institutions.NamesAsync(cancel);
        var today = Today(actor, names);
        var until = today.AddDays(filter.Days);
        var isHome = filter.Direction == VisitDirection.Outgoing;
        var sides = Sides.VisibleTo(actor).Where(side => side.IsHome == isHome);
        if (words is not null)
        {
            sides = search.Among(sides, words, nameof(VisitSide.VisitId));
        }

        if (filter.Unit is { } unit)
        {
            sides = sides.Where(side => side.UnitId == unit);
        }

        var visits = data.Visits.AsNoTracking();
        if (Others(filter, names) is { } others)
        {
            visits = isHome
                ? visits.Where(visit => others.Contains(visit.HostInstitutionId))
                : visits.Where(visit => others.Contains(visit.HomeInstitutionId));
        }

        // Who has come is there until the departure is recorded, in a suspended visit too.
        var there = visits.Where(visit => visit.ArrivedOn != null);
        var travelling = visits.Where(visit => visit.Mode != VisitMode.Online);
        return
        [
            .. VisitStates.MaybeThere.Select(state =>
                sides.Where(side =>
                    side.State == state && there.Any(visit => visit.Id == side.VisitId)
                )
            ),
            .. Leaving.Select(state =>
                sides.Where(side =>
                    side.State == state
                    && side.FirstDay <= until
                    && side.LastDay >= today
                    && travelling.Any(visit => visit.Id == side.VisitId)
                )
            ),
        ];
    }

    /// <summary>The other institutions that the filter names; null where it names none.</summary>
    private static List<Guid>? Others(AbroadFilter filter, InstitutionRegister names) =>
        filter is { Country: null, City: null, Partner: null }
            ? null
            :
            [
                .. names
                    .InOrder(Language.En)
                    .Where(one =>
                        (filter.Country is null || one.Country == filter.Country)
                        && (filter.City is null || one.City == filter.City)
                        && (filter.Partner is null || one.Slug == filter.Partner)
                    )
                    .Select(one => one.Id),
            ];

    /// <summary>The newest statement about the way back that was chosen for each visit, and how many items are overdue.</summary>
    private async Task<(
        Dictionary<Guid, TravelRoute> Exits,
        Dictionary<Guid, int> Late
    )> ChecklistAsync(IReadOnlyList<Guid> ids, DateOnly today, CancellationToken cancel)
    {
        var items = await data
            .ChecklistItems.AsNoTracking()
            .Where(item =>
                ids.Contains(item.VisitId)
                && !item.IsDropped
                && (
                    (item.State == ChecklistState.Open && item.DueOn < today)
                    || (item.Task == ChecklistTask.RouteOut && item.RouteId != null)
                )
            )
            .Select(item => new { item.VisitId, item.RouteId })
            .ToListAsync(cancel);
        var all = await routes.AllAsync(cancel);
        var newest = all.DistinctBy(route => route.Code).ToDictionary(route => route.Code);
        var codes = all.ToDictionary(route => route.Id, route => route.Code);
        return (
            items
                .Where(item => item.RouteId is not null)
                .ToDictionary(item => item.VisitId, item => newest[codes[item.RouteId!.Value]]),
            items
                .Where(item => item.RouteId is null)
                .GroupBy(item => item.VisitId)
                .ToDictionary(late => late.Key, late => late.Count())
        );
    }

    private IQueryable<VisitSide> Sides => data.VisitSides.AsNoTracking();
}
