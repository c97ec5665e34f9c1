using System.Runtime.CompilerServices;
using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// The agreements that an actor may see, filtered, in order, page by page. First the keys from an index of the parties alone, then
/// the lines of one page: the cost does not grow with the table.
/// </summary>
public sealed class AgreementList(
    AppDbContext data,
    RecordSearch<Agreement> search,
    ListPages pages,
    AgreementListRows rows
)
{
    public const int PageSize = ListPages.Size;

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
        var page = await pages.ReadAsync(
            Keys(filter, words, actor),
            number,
            words,
            Found(filter, words?.ByIndex, actor).Select(side => side.AgreementId),
            Eyes(filter, actor),
            cancel
        );
        return new ListPage<AgreementListRow>(
            await rows.ForAsync(page.Ids, cancel),
            page.Number,
            page.Total,
            page.HasMore
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
        var keys = await Keys(filter, words, actor).ToListAsync(cancel);
        await foreach (var row in ListPages.AllAsync(keys, rows.ForAsync, cancel))
        {
            yield return row;
        }
    }

    /// <summary>Keys of what the filter finds among what the actor may see, in its order.</summary>
    internal IQueryable<Guid> Keys(AgreementListFilter filter, SearchWords? words, Actor actor) =>
        Sorted(Found(filter, words, actor), filter.Sort).Select(side => side.AgreementId);

    private IQueryable<AgreementParty> Sides => data.Set<AgreementParty>().AsNoTracking();

    private IQueryable<AgreementParty> Found(
        AgreementListFilter filter,
        SearchWords? words,
        Actor actor
    )
    {
        var sides = Sides.VisibleTo(actor, data.Agreements);
        if (words is not null)
        {
            sides = search.Among(sides, words, nameof(AgreementParty.AgreementId));
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

    /// <summary>Shared by all who see the same: the institution's people, or the one who proposed.</summary>
    private static object Eyes(AgreementListFilter filter, Actor actor) =>
        (
            "agreements",
            actor.Eyes,
            (filter with { Sort = AgreementListFilter.DefaultSort }).ToQuery()
        );
}
