using System.Runtime.CompilerServices;
using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

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

/// <summary>
/// The visits that an actor may see, filtered, in order, page by page: keys from the sides alone, then the lines of one page.
/// </summary>
public sealed partial class VisitList(
    AppDbContext data,
    RecordSearch<Visit> search,
    ListPages pages,
    InstitutionQueries institutions
)
{
    /// <param name="filter">What is asked for.</param>
    /// <param name="number">The page, from 1; one behind the last gives the last.</param>
    /// <param name="actor">Through whose eyes.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ListPage<VisitRow>> PageAsync(
        VisitFilter filter,
        int number,
        Actor actor,
        CancellationToken cancel
    )
    {
        var words = await WordsAsync(filter, cancel);
        var page = await pages.ReadAsync(
            Keys(filter, words, actor),
            number,
            words,
            Found(filter, words?.ByIndex, actor).Select(side => side.VisitId),
            Eyes(filter, actor),
            cancel
        );
        return new ListPage<VisitRow>(
            await RowsAsync(page.Ids, cancel),
            page.Number,
            page.Total,
            page.HasMore
        );
    }

    /// <summary>Every line that the pages of this filter show, in their order: the keys at once, the lines as they are read.</summary>
    public async IAsyncEnumerable<VisitRow> AllAsync(
        VisitFilter filter,
        Actor actor,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var words = await WordsAsync(filter, cancel);
        var keys = await Keys(filter, words, actor).ToListAsync(cancel);
        await foreach (var row in ListPages.AllAsync(keys, RowsAsync, cancel))
        {
            yield return row;
        }
    }

    /// <summary>A DOI is found however it is written, as a link too.</summary>
    private Task<SearchWords?> WordsAsync(VisitFilter filter, CancellationToken cancel) =>
        search.ReadAsync(Doi.TryParse(filter.Q, out var doi) ? doi!.Value : filter.Q, cancel);

    /// <summary>Keys of what the filter finds among what the actor may see, in its order.</summary>
    internal IQueryable<Guid> Keys(VisitFilter filter, SearchWords? words, Actor actor) =>
        Sorted(Found(filter, words, actor), filter.Sort).Select(side => side.VisitId);

    private IQueryable<VisitSide> Found(VisitFilter filter, SearchWords? words, Actor actor)
    {
        var sides = Sides.VisibleTo(actor);
        if (words is not null)
        {
            sides = search.Among(sides, words, nameof(VisitSide.VisitId));
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

        if (filter.Direction is { } direction)
        {
            var isHome = direction == VisitDirection.Outgoing;
            sides = sides.Where(side => side.IsHome == isHome);
        }

        if (filter.Partner is { } slug)
        {
            var partner = data.Institutions.Where(found => found.Slug == slug);
            sides = sides.Where(side =>
                Sides.Any(other =>
                    other.VisitId == side.VisitId
                    && other.InstitutionId != side.InstitutionId
                    && other.InstitutionId == partner.Select(found => found.Id).FirstOrDefault()
                )
            );
        }

        if (filter.From is { } from)
        {
            sides = sides.Where(side => side.LastDay >= from && side.LastDay != DateOnly.MaxValue);
        }

        if (filter.Until is { } until)
        {
            sides = sides.Where(side => side.FirstDay <= until);
        }

        return filter.Mine ? sides.AwaitedFrom(actor) : sides;
    }

    private static IQueryable<VisitSide> Sorted(IQueryable<VisitSide> sides, string sort) =>
        sort switch
        {
            "starts" => sides.OrderBy(side => side.FirstDay).ThenBy(side => side.VisitId),
            "-starts" => sides
                .OrderByDescending(side => side.FirstDay)
                .ThenByDescending(side => side.VisitId),
            "due" => sides
                .OrderBy(side => side.DueOn ?? EF.Constant(DateOnly.MaxValue))
                .ThenBy(side => side.VisitId),
            "-due" => sides
                .OrderByDescending(side => side.DueOn ?? EF.Constant(DateOnly.MaxValue))
                .ThenByDescending(side => side.VisitId),
            "created" => sides.OrderBy(side => side.CreatedUtc).ThenBy(side => side.VisitId),
            _ => sides
                .OrderByDescending(side => side.CreatedUtc)
                .ThenByDescending(side => side.VisitId),
        };

    private static object Eyes(VisitFilter filter, Actor actor) =>
        ("visits", actor.Eyes, (filter with { Sort = VisitFilter.DefaultSort }).ToQuery());

    private IQueryable<VisitSide> Sides => data.VisitSides.AsNoTracking();
}
