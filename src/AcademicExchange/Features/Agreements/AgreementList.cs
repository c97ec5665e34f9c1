using System.Runtime.CompilerServices;
using AcademicExchange.Data;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// The agreements that an actor may see, filtered, in order, page by page. First the keys from an index of the parties alone, then
/// the lines of one page: the cost does not grow with the table.
/// </summary>
public sealed class AgreementList(
    AppDbContext data,
    AgreementSearch search,
    AgreementListRows rows,
    IMemoryCache cache
)
{
    public const int PageSize = 25;
    private const int Batch = 200;

    /// <summary>Of what words find that very many agreements have, no more is counted.</summary>
    private const int MostCounted = 500;
    private static readonly TimeSpan CountKept = TimeSpan.FromSeconds(5);

    /// <param name="filter">What is asked for.</param>
    /// <param name="number">The page, from 1; one behind the last gives the last.</param>
    /// <param name="actor">Through whose eyes.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ListPage<AgreementListRow>> PageAsync(
        AgreementListFilter filter,
        int number,
        Actor actor,
        CancellationToken cancel
    )
    {
        var words = await search.ReadAsync(filter.Q, cancel);
        var keys = Keys(filter, words, actor);
        var page = Math.Clamp(number, 1, int.MaxValue / PageSize);
        var ids = await PageOfAsync(keys, page, cancel);
        if (ids.Count == 0 && page > 1)
        {
            var count = await CountAsync(keys, words, filter, actor, cancel);
            page = Math.Max(1, (count + PageSize - 1) / PageSize);
            ids = await PageOfAsync(keys, page, cancel);
        }

        var before = (page - 1) * PageSize;
        var isLast = ids.Count < PageSize;
        var total = isLast
            ? before + ids.Count
            : await CountAsync(keys, words, filter, actor, cancel);
        return new ListPage<AgreementListRow>(
            await rows.ForAsync(ids, cancel),
            page,
            Math.Max(total, before + ids.Count),
            !isLast && words is { AreBroad: true } && total >= MostCounted
        );
    }

    /// <summary>Every line that the pages of this filter show, in their order: the keys at once, the lines as they are read.</summary>
    public async IAsyncEnumerable<AgreementListRow> AllAsync(
        AgreementListFilter filter,
        Actor actor,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var words = await search.ReadAsync(filter.Q, cancel);
        foreach (var ids in (await Keys(filter, words, actor).ToListAsync(cancel)).Chunk(Batch))
        {
            foreach (var row in await rows.ForAsync(ids, cancel))
            {
                yield return row;
            }
        }
    }

    /// <summary>Keys of what the filter finds among what the actor may see, in its order.</summary>
    internal IQueryable<Guid> Keys(
        AgreementListFilter filter,
        AgreementWords? words,
        Actor actor
    ) =>
        Sorted(Filtered(Sides.VisibleTo(actor, data.Agreements), filter, words, actor), filter.Sort)
            .Select(side => side.AgreementId);

    private IQueryable<AgreementParty> Sides => data.Set<AgreementParty>().AsNoTracking();

    private IQueryable<AgreementParty> Filtered(
        IQueryable<AgreementParty> sides,
        AgreementListFilter filter,
        AgreementWords? words,
        Actor actor
    )
    {
        if (words is not null)
        {
            sides = search.Among(sides, words);
        }

        // One state by equality: an index then has it in front of the order.
        if (filter.States is [var only])
        {
            sides = sides.Where(side => side.State == only);
        }
        else if (filter.States.Count > 1)
        {
            sides = sides.Where(side => filter.States.Contains(side.State));
        }

        if (filter.Kind is { } kind)
        {
            sides = sides.Where(side => side.Kind == kind);
        }

        if (filter.Partner is { } slug)
        {
            var partner = data.Institutions.Where(found => found.Slug == slug);
            sides = sides.Where(side =>
                Sides.Any(other =>
                    other.AgreementId == side.AgreementId
                    && other.InstitutionId != side.InstitutionId
                    && other.InstitutionId == partner.Select(found => found.Id).FirstOrDefault()
                )
            );
        }

        if (filter.Begun is var (from, to))
        {
            sides = sides.Where(side => side.CreatedUtc >= from && side.CreatedUtc < to);
        }

        if (filter.EndsAfter is { } after)
        {
            sides = sides.Where(side => side.EndsOn >= after && side.EndsOn != DateOnly.MaxValue);
        }

        if (filter.EndsBefore is { } before)
        {
            sides = sides.Where(side => side.EndsOn <= before && side.EndsOn != DateOnly.MaxValue);
        }

        return filter.Awaits switch
        {
            AwaitedSide.Me => sides.AwaitedFrom(actor),
            AwaitedSide.Partner => sides.Where(side => side.WaitsSinceUtc != null),
            _ => sides,
        };
    }

    private static IQueryable<AgreementParty> Sorted(
        IQueryable<AgreementParty> sides,
        string sort
    ) =>
        sort switch
        {
            "number" => sides.OrderBy(side => side.Number),
            "-number" => sides.OrderByDescending(side => side.Number),
            "ends" => sides.OrderBy(side => side.EndsOn).ThenBy(side => side.AgreementId),
            "-ends" => sides
                .OrderByDescending(side => side.EndsOn)
                .ThenByDescending(side => side.AgreementId),
            "due" => sides
                .OrderBy(side => side.DueOn ?? EF.Constant(DateOnly.MaxValue))
                .ThenBy(side => side.AgreementId),
            "-due" => sides
                .OrderByDescending(side => side.DueOn ?? EF.Constant(DateOnly.MaxValue))
                .ThenByDescending(side => side.AgreementId),
            "created" => sides.OrderBy(side => side.CreatedUtc).ThenBy(side => side.AgreementId),
            _ => sides
                .OrderByDescending(side => side.CreatedUtc)
                .ThenByDescending(side => side.AgreementId),
        };

    private static Task<List<Guid>> PageOfAsync(
        IQueryable<Guid> keys,
        int page,
        CancellationToken cancel
    ) => keys.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);

    /// <summary>Kept for a moment for all who see the same: the institution's people, or the one who proposed.</summary>
    private async Task<int> CountAsync(
        IQueryable<Guid> keys,
        AgreementWords? words,
        AgreementListFilter filter,
        Actor actor,
        CancellationToken cancel
    )
    {
        var roles = string.Join(',', actor.Roles.Order());
        var eyes = (
            "agreements",
            actor.InstitutionId,
            actor.PersonId,
            roles,
            (filter with { Sort = AgreementListFilter.DefaultSort }).ToQuery()
        );
        if (!cache.TryGetValue(eyes, out int count))
        {
            var counted = words is { AreBroad: true } ? keys.Take(MostCounted) : keys;
            count = await counted.CountAsync(cancel);
            cache.Set(eyes, count, CountKept);
        }

        return count;
    }
}
