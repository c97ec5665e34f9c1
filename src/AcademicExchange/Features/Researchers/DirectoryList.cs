using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Researchers;

/// <summary>What the lists of the directory have in common: the filter, and one page of what it finds: first its keys, then its records.</summary>
public sealed class DirectoryList<T>(AppDbContext data, RecordSearch<T> search, ListPages pages)
    where T : class, IListed
{
    /// <summary>The page that is asked for, or the last where it lies behind it.</summary>
    /// <param name="records">What the actor may see.</param>
    /// <param name="inOrder">The order of the list.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="showAsync">Makes lines of the records of the page.</param>
    /// <param name="actor">Through whose eyes.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ListPage<TView>> PageAsync<TView>(
        IQueryable<T> records,
        Func<IQueryable<T>, IOrderedQueryable<T>> inOrder,
        DirectoryFilter filter,
        Func<List<T>, Task<IReadOnlyList<TView>>> showAsync,
        Actor actor,
        CancellationToken cancel
    )
    {
        var words = await search.ReadAsync(filter.Words, cancel);
        var page = await pages.ReadAsync(
            inOrder(Asked(records, filter, words)).Select(one => one.Id),
            filter.Number,
            words,
            Asked(records, filter, words?.ByIndex).Select(one => one.Id),
            (typeof(T).Name, actor.Eyes, filter with { Number = 1 }),
            cancel
        );
        var found = await data.Set<T>()
            .AsNoTracking()
            .Where(one => page.Ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancel);
        List<T> rows = [.. page.Ids.Where(found.ContainsKey).Select(id => found[id])];
        return new ListPage<TView>(await showAsync(rows), page.Number, page.Total, page.HasMore);
    }

    /// <summary>Words, fields and languages by the search, the institution by its key.</summary>
    private IQueryable<T> Asked(IQueryable<T> records, DirectoryFilter filter, SearchWords? words)
    {
        if (words is not null)
        {
            records = search.Among(records, words, nameof(IListed.Id));
        }

        if (filter.Institution is { } slug)
        {
            var asked = data
                .Institutions.Where(found => found.Slug == slug)
                .Select(found => found.Id);
            records = records.Where(one => asked.Contains(one.InstitutionId));
        }

        if (filter.Except is { } own)
        {
            records = records.Where(one => one.InstitutionId != own);
        }

        return records;
    }
}
