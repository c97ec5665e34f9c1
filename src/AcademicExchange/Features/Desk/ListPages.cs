using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AcademicExchange.Features.Desk;

/// <summary>The keys of one page of a list.</summary>
/// <param name="Number">The page, from 1; never behind the last.</param>
/// <param name="Total">Of the whole list; up to some seconds old where it has more pages than one.</param>
/// <param name="HasMore">There are more than <paramref name="Total"/>; nobody counted how many.</param>
public sealed record KeyPage(IReadOnlyList<Guid> Ids, int Number, int Total, bool HasMore);

/// <summary>
/// First half of every list: the keys of one page, from an index, and how many there are, counted only where the page does not say it and
/// kept for a moment. The cost does not grow with the table.
/// </summary>
public sealed class ListPages(IMemoryCache cache)
{
    public const int Size = 25;
    private const int Batch = 200;

    /// <summary>Of what words find no more is counted.</summary>
    private const int MostCounted = 500;
    private static readonly TimeSpan CountKept = TimeSpan.FromSeconds(5);

    /// <param name="keys">In the order of the list, as far as the actor may see them.</param>
    /// <param name="number">The page, from 1; one behind the last gives the last.</param>
    /// <param name="words">What is searched for.</param>
    /// <param name="counted">The same keys in no order; of words that very many records have, as many as their index gives at first.</param>
    /// <param name="eyes">Names the list, its filter, and all on which it depends what is seen: equal eyes share a count.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<KeyPage> ReadAsync(
        IQueryable<Guid> keys,
        int number,
        SearchWords? words,
        IQueryable<Guid> counted,
        object eyes,
        CancellationToken cancel
    ) =>
        ReadAsync(
            _ => keys,
            number,
            words,
            () => CountOfAsync(counted, words, cancel),
            eyes,
            cancel
        );

    /// <summary>For a list that knows better how its first keys are found, or how many there are.</summary>
    /// <param name="keys">At least the first so many, in the order of the list.</param>
    /// <param name="count">How many there are; called only where the page does not say it.</param>
    public async Task<KeyPage> ReadAsync(
        Func<int, IQueryable<Guid>> keys,
        int number,
        SearchWords? words,
        Func<Task<int>> count,
        object eyes,
        CancellationToken cancel
    )
    {
        var page = Math.Clamp(number, 1, int.MaxValue / Size);
        if (words is { AreBroad: false } && page * Size <= MostCounted)
        {
            return await AmongFewAsync(keys(MostCounted), page, cancel);
        }

        var ids = await PageOfAsync(keys, page, cancel);
        if (ids.Count == 0 && page > 1)
        {
            page = Math.Max(1, (await CountAsync(count, eyes) + Size - 1) / Size);
            ids = await PageOfAsync(keys, page, cancel);
        }

        var before = (page - 1) * Size;
        var isLast = ids.Count < Size;
        var total = isLast ? before + ids.Count : await CountAsync(count, eyes);
        return new KeyPage(
            ids,
            page,
            Math.Max(total, before + ids.Count),
            !isLast && words is not null && (words.AreBroad || total >= MostCounted)
        );
    }

    /// <summary>Every line of a list, read some at a time.</summary>
    /// <param name="keys">In the order of the list.</param>
    /// <param name="rows">The lines of some keys.</param>
    /// <param name="cancel">Stops it.</param>
    public static async IAsyncEnumerable<T> AllAsync<T>(
        IReadOnlyList<Guid> keys,
        Func<IReadOnlyList<Guid>, CancellationToken, Task<IReadOnlyList<T>>> rows,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        foreach (var ids in keys.Chunk(Batch))
        {
            foreach (var row in await rows(ids, cancel))
            {
                yield return row;
            }
        }
    }

    /// <summary>
    /// Of words that few records have the index hands over all, whatever is asked of them: one statement then gives the page and how many there are.
    /// </summary>
    private static async Task<KeyPage> AmongFewAsync(
        IQueryable<Guid> keys,
        int number,
        CancellationToken cancel
    )
    {
        var found = await keys.Take(MostCounted).ToListAsync(cancel);
        var page = Math.Min(number, Math.Max(1, (found.Count + Size - 1) / Size));
        return new KeyPage(
            [.. found.Skip((page - 1) * Size).Take(Size)],
            page,
            found.Count,
            found.Count == MostCounted
        );
    }

    private static Task<List<Guid>> PageOfAsync(
        Func<int, IQueryable<Guid>> keys,
        int page,
        CancellationToken cancel
    ) => keys(page * Size).Skip((page - 1) * Size).Take(Size).ToListAsync(cancel);

    /// <summary>Of words no more than <see cref="MostCounted"/>.</summary>
    internal static Task<int> CountOfAsync(
        IQueryable<Guid> counted,
        SearchWords? words,
        CancellationToken cancel
    ) => (words is null ? counted : counted.Take(MostCounted)).CountAsync(cancel);

    private async Task<int> CountAsync(Func<Task<int>> count, object eyes)
    {
        if (!cache.TryGetValue(eyes, out int known))
        {
            known = await count();
            cache.Set(eyes, known, CountKept);
        }

        return known;
    }
}
