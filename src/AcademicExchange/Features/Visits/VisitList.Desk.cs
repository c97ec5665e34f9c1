using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>Visits on a desk.</summary>
/// <param name="ForMe">In which the reader is awaited, the longest waiting first.</param>
/// <param name="Own">Under way, on which the reader travels or hosts and somebody else acts next, the newest first.</param>
/// <param name="ForOthers">For which the reader's office waits, on either side, the longest waiting first.</param>
public sealed record VisitsOnDesk(
    IReadOnlyList<VisitRow> ForMe,
    IReadOnlyList<VisitRow> Own,
    IReadOnlyList<VisitRow> ForOthers
);

public sealed partial class VisitList
{
    /// <summary>What the desk shows of visits, some of each, in one statement.</summary>
    internal async Task<VisitsOnDesk> OnDeskAsync(Actor actor, int most, CancellationToken cancel)
    {
        var keys = WaitingSides(actor)
            .Select(side => new
            {
                Place = 0,
                side.VisitId,
                AtUtc = side.AwaitedSinceUtc,
            })
            .Take(most);
        if (actor.IsAny(Role.Faculty, Role.DepartmentHead))
        {
            keys = keys.Concat(
                OwnSides(actor)
                    .Select(side => new
                    {
                        Place = 1,
                        side.VisitId,
                        AtUtc = (DateTime?)side.CreatedUtc,
                    })
                    .Take(most)
            );
        }

        if (actor.Is(Role.InternationalOfficer))
        {
            keys = keys.Concat(
                OtherSides(actor)
                    .Select(side => new
                    {
                        Place = 2,
                        side.VisitId,
                        AtUtc = side.WaitsSinceUtc,
                    })
                    .Take(most)
            );
        }

        var found = await keys.ToListAsync(cancel);
        var rows = (
            await RowsAsync([.. found.Select(key => key.VisitId).Distinct()], cancel)
        ).ToDictionary(row => row.Id);
        var places = found
            .Where(key => rows.ContainsKey(key.VisitId))
            .OrderBy(key => key.AtUtc)
            .ThenBy(key => key.VisitId)
            .ToLookup(key => key.Place, key => rows[key.VisitId]);
        return new VisitsOnDesk([.. places[0]], [.. places[1].Reverse()], [.. places[2]]);
    }

    /// <summary>Keys of what waits for the actor, the longest waiting first.</summary>
    internal IQueryable<Guid> Waiting(Actor actor) =>
        WaitingSides(actor).Select(side => side.VisitId);

    private IQueryable<VisitSide> WaitingSides(Actor actor) =>
        Sides.VisibleTo(actor).AwaitedFrom(actor).OrderBy(side => side.AwaitedSinceUtc);

    /// <summary>For what the actor's institution waits while it is not the actor's turn, the longest waiting first.</summary>
    internal IQueryable<VisitSide> OtherSides(Actor actor)
    {
        var sides = Sides.VisibleTo(actor).Where(side => side.WaitsSinceUtc != null);
        var waiting = sides.AwaitedFrom(actor).Select(side => side.VisitId);
        return sides
            .Where(side => !waiting.Contains(side.VisitId))
            .OrderBy(side => side.WaitsSinceUtc)
            .ThenBy(side => side.VisitId);
    }

    /// <summary>Of the visits on which the actor travels or hosts and which are not over, the newest first; without those that wait for the actor.</summary>
    private IQueryable<VisitSide> OwnSides(Actor actor)
    {
        var own = Sides
            .VisibleTo(actor)
            .Where(side =>
                side.PersonId == actor.PersonId && VisitStates.Open.Contains(side.State)
            );
        var waiting = own.AwaitedFrom(actor).Select(side => side.VisitId);
        return own.Where(side => !waiting.Contains(side.VisitId))
            .OrderByDescending(side => side.CreatedUtc)
            .ThenByDescending(side => side.VisitId);
    }
}
