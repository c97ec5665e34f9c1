using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>An item as a reader sees it.</summary>
/// <param name="Rule">What the owner is told; null where the rule is gone.</param>
/// <param name="SettledBy">Who settled it.</param>
/// <param name="SettledFor">For whom, where a stand-in did.</param>
/// <param name="Route">The route that was chosen.</param>
/// <param name="IsOwnSide">The reader may read its reference and its reason.</param>
/// <param name="HasReference">There is one that the reader may ask for; <see cref="ReferenceReading"/> gives it.</param>
public sealed record ChecklistLine(
    ChecklistItem Item,
    ChecklistRule? Rule,
    PersonName? SettledBy,
    PersonName? SettledFor,
    TravelRoute? Route,
    bool IsOwnSide,
    bool HasReference
);

/// <summary>An item that waits on a desk.</summary>
public sealed record ChecklistDuty(
    Guid ItemId,
    Guid VisitId,
    string Number,
    LocalText Title,
    bool IsDemo,
    ChecklistTask Task,
    DateOnly DueOn
);

/// <summary>Reads checklists, always through the reader's eyes.</summary>
public sealed class ChecklistQueries(AppDbContext data, PersonNames people, TimeProvider clock)
{
    /// <summary>The list of a visit that the reader sees: what is asked for by its due day, then what is not asked for any more.</summary>
    public async Task<IReadOnlyList<ChecklistLine>> OfAsync(
        VisitFrame frame,
        CancellationToken cancel
    )
    {
        var id = frame.Visit.Id;
        var items = await data
            .ChecklistItems.AsNoTracking()
            .Where(item => item.VisitId == id)
            .OrderBy(item => item.IsDropped)
            .ThenBy(item => item.DueOn)
            .ThenBy(item => item.Id)
            .ToListAsync(cancel);
        var keys = items.ConvertAll(item => item.RuleKey);
        var rules = await data
            .ChecklistRules.AsNoTracking()
            .Where(rule => keys.Contains(rule.Key))
            .ToDictionaryAsync(rule => rule.Key, cancel);
        var chosen = items.Select(item => item.RouteId).OfType<Guid>().ToList();
        var routes = await data
            .TravelRoutes.AsNoTracking()
            .Where(route => chosen.Contains(route.Id))
            .ToDictionaryAsync(route => route.Id, cancel);
        var names = await people.OfAsync(
            items
                .SelectMany(item => new[] { item.SettledByPersonId, item.SettledForPersonId })
                .OfType<Guid>(),
            cancel
        );
        var reads = VisitAccess.ReadsPapers(frame.Visit, frame.Actor);
        // The day has come; that the job has not run yet changes nothing.
        var isOver = PassportRetention.IsOver(
            frame.Visit,
            frame.HomeInstitution.Country,
            clock.GetUtcNow().UtcDateTime
        );
        return [.. items.Select(LineOf)];

        ChecklistLine LineOf(ChecklistItem item)
        {
            var isOwn = reads && item.InstitutionId == frame.Actor.InstitutionId;
            return new ChecklistLine(
                item,
                rules.GetValueOrDefault(item.RuleKey),
                names.GetValueOrDefault(item.SettledByPersonId ?? Guid.Empty),
                names.GetValueOrDefault(item.SettledForPersonId ?? Guid.Empty),
                routes.GetValueOrDefault(item.RouteId ?? Guid.Empty),
                isOwn,
                isOwn && !isOver && item.SealedReference is not null
            );
        }
    }

    /// <summary>Items that wait for this actor, of visits that they see, the first due first.</summary>
    public IQueryable<ChecklistItem> Waiting(Actor actor) =>
        from item in data.ChecklistItems.AsNoTracking().AwaitedFrom(actor)
        join side in data.VisitSides.VisibleTo(actor)
            on new { item.VisitId, item.InstitutionId } equals new
            {
                side.VisitId,
                side.InstitutionId,
            }
        // On an own visit no role is used (T11).
        where
            item.OwnerRole == null
            || (side.PersonId != actor.PersonId && side.PersonId != actor.ForPersonId)
        orderby item.DueOn, item.Id
        select item;

    public async Task<IReadOnlyList<ChecklistDuty>> DutiesAsync(
        Actor actor,
        int most,
        CancellationToken cancel
    )
    {
        var found = await (
            from item in Waiting(actor).Take(most)
            join visit in data.Visits on item.VisitId equals visit.Id
            orderby item.DueOn, item.Id
            select new
            {
                item.Id,
                item.VisitId,
                visit.Number,
                visit.Title.En,
                visit.Title.Fa,
                visit.Title.Az,
                visit.IsDemo,
                item.Task,
                item.DueOn,
            }
        ).ToListAsync(cancel);
        return
        [
            .. found.Select(one => new ChecklistDuty(
                one.Id,
                one.VisitId,
                one.Number,
                new LocalText(one.En, one.Fa, one.Az),
                one.IsDemo,
                one.Task,
                one.DueOn
            )),
        ];
    }
}
