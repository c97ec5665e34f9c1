using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>What the list is asked for.</summary>
/// <param name="State">Null for all.</param>
/// <param name="AwaitsMe">Only those in which the reader is awaited.</param>
/// <param name="Number">The page, from 1.</param>
public sealed record VisitFilter(VisitState? State = null, bool AwaitsMe = false, int Number = 1);

/// <summary>A visit as a line of a list, seen from one side.</summary>
/// <param name="Awaited">Whose turn it is, of both sides.</param>
public sealed record VisitRow(
    Guid Id,
    string Number,
    VisitKind Kind,
    VisitState State,
    LocalText Title,
    bool IsDemo,
    PersonName Visitor,
    PersonName Host,
    Guid HomeInstitutionId,
    LocalText HomeInstitution,
    LocalText HostInstitution,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    IReadOnlyList<VisitTurn> Awaited
);

/// <summary>Somebody is awaited: a role at an institution, or the visitor or the host.</summary>
public sealed record VisitTurn(
    Guid InstitutionId,
    Role? Role,
    Guid? PersonId,
    DateTime SinceUtc,
    DateOnly? DueOn
);

/// <summary>The visits that an actor may see, newest first, page by page: keys from the sides alone, then the lines of one page.</summary>
public sealed class VisitList(AppDbContext data, InstitutionQueries institutions)
{
    public const int PageSize = 25;

    public async Task<ListPage<VisitRow>> PageAsync(
        VisitFilter filter,
        Actor actor,
        CancellationToken cancel
    )
    {
        var keys = Keys(filter, actor);
        var total = await keys.CountAsync(cancel);
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Number, 1, last);
        var ids = await keys.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new ListPage<VisitRow>(await RowsAsync(ids, cancel), page, total);
    }

    /// <summary>Keys of what waits for the actor, the longest waiting first.</summary>
    internal IQueryable<Guid> Waiting(Actor actor) =>
        Sides
            .VisibleTo(actor)
            .AwaitedFrom(actor)
            .OrderBy(side => side.AwaitedSinceUtc)
            .Select(side => side.VisitId);

    internal IQueryable<Guid> Keys(VisitFilter filter, Actor actor)
    {
        var sides = Sides.VisibleTo(actor);
        if (filter.State is { } state)
        {
            sides = sides.Where(side => side.State == state);
        }

        if (filter.AwaitsMe)
        {
            sides = sides.AwaitedFrom(actor);
        }

        return sides
            .OrderByDescending(side => side.CreatedUtc)
            .ThenByDescending(side => side.VisitId)
            .Select(side => side.VisitId);
    }

    /// <summary>The lines for keys that were found through the actor's eyes, in their order.</summary>
    internal async Task<IReadOnlyList<VisitRow>> RowsAsync(
        IReadOnlyList<Guid> ids,
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
            join visitor in data.Users on visit.VisitorPersonId equals visitor.Id
            join host in data.Users on visit.HostPersonId equals host.Id
            select new
            {
                visit.Id,
                visit.Number,
                visit.Kind,
                visit.State,
                visit.Title.En,
                visit.Title.Fa,
                visit.Title.Az,
                visit.IsDemo,
                visit.HomeInstitutionId,
                visit.HostInstitutionId,
                visit.FirstDay,
                visit.LastDay,
                Visitor = new PersonParts(
                    visitor.GivenName,
                    visitor.FamilyName,
                    visitor.NativeGivenName,
                    visitor.NativeFamilyName
                ),
                Host = new PersonParts(
                    host.GivenName,
                    host.FamilyName,
                    host.NativeGivenName,
                    host.NativeFamilyName
                ),
            }
        ).ToDictionaryAsync(one => one.Id, cancel);
        var turns = (
            await Sides
                .Where(side => ids.Contains(side.VisitId) && side.AwaitedSinceUtc != null)
                .ToListAsync(cancel)
        ).ToLookup(side => side.VisitId);
        var names = await institutions.NamesAsync(cancel);
        return
        [
            .. ids.Where(found.ContainsKey)
                .Select(id => found[id])
                .Select(one => new VisitRow(
                    one.Id,
                    one.Number,
                    one.Kind,
                    one.State,
                    new LocalText(one.En, one.Fa, one.Az),
                    one.IsDemo,
                    one.Visitor.Name,
                    one.Host.Name,
                    one.HomeInstitutionId,
                    names[one.HomeInstitutionId].Name,
                    names[one.HostInstitutionId].Name,
                    one.FirstDay,
                    one.LastDay,
                    [
                        .. turns[one.Id]
                            .Select(side => new VisitTurn(
                                side.InstitutionId,
                                side.AwaitedRole,
                                side.AwaitedPersonId,
                                side.AwaitedSinceUtc!.Value,
                                side.DueOn
                            )),
                    ]
                )),
        ];
    }

    private IQueryable<VisitSide> Sides => data.VisitSides.AsNoTracking();

    private sealed record PersonParts(
        string Given,
        string Family,
        string? NativeGiven,
        string? NativeFamily
    )
    {
        public PersonName Name =>
            new(
                $"{Given} {Family}".Trim(),
                $"{NativeGiven ?? Given} {NativeFamily ?? Family}".Trim()
            );
    }
}
