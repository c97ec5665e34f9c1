using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AcademicExchange.Features.Desk;

/// <summary>Folded search words, and whether so many records have them that a list is faster at looking at its lines one by one.</summary>
public sealed record SearchWords(IReadOnlyList<string> Words, bool AreBroad)
{
    /// <summary>Of what is typed.</summary>
    public const int TextLength = 200;

    /// <summary>To be looked for by their index, of which the first will do.</summary>
    public SearchWords ByIndex => this with { IsByIndex = true };

    public bool IsByIndex { get; private init; }
}

/// <summary>Search words in any of the three scripts, folded as the search column of the records is.</summary>
public sealed class RecordSearch<T>(AppDbContext data, IMemoryCache cache)
    where T : class, ISearchable
{
    private const int MostWords = 8;

    /// <summary>Above this the index would hand over more keys than a page needs lines.</summary>
    private const int Broad = 2_000;

    private static readonly TimeSpan BreadthKept = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The records in whose search column each word begins some word; null where the text holds no letter or digit. To be met with what
    /// the actor may see.
    /// </summary>
    public IQueryable<Guid>? Matching(string? text) =>
        Words(text) is { Count: > 0 } words ? data.Matching<T>(words) : null;

    /// <summary>Null where the text holds no letter or digit.</summary>
    public Task<SearchWords?> ReadAsync(string? text, CancellationToken cancel) =>
        ReadAsync(Words(text), cancel);

    /// <summary>Of words that are folded already; null where there are none.</summary>
    public async Task<SearchWords?> ReadAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        if (words.Count == 0)
        {
            return null;
        }

        var key = ("search", typeof(T), string.Join(' ', words));
        if (!cache.TryGetValue(key, out bool broad))
        {
            var found = data.Matching<T>(words).Take(Broad + 1);
            broad = await found.CountAsync(cancel) > Broad;
            cache.Set(key, broad, BreadthKept);
        }

        return new SearchWords(words, broad);
    }

    /// <summary>
    /// The sides whose records have the words: by the index where they are few, line by line in the list's order where not. Of broad words the
    /// index gives the first only.
    /// </summary>
    /// <param name="sides">What the actor may see.</param>
    /// <param name="words">As they were read.</param>
    /// <param name="key">The side's column with the key of its record.</param>
    internal IQueryable<TSide> Among<TSide>(IQueryable<TSide> sides, SearchWords words, string key)
        where TSide : class
    {
        if (words is { AreBroad: true, IsByIndex: false })
        {
            var having = data.Set<T>().Having(words.Words);
            return sides.Where(side =>
                having.Any(record => record.Id == EF.Property<Guid>(side, key))
            );
        }

        var matching = data.Matching<T>(words.Words);
        if (words.AreBroad)
        {
            // Unbounded, SQLite would first make a list of all that have them.
            matching = matching.Take(2 * Broad);
        }

        return sides.Where(side => matching.Contains(EF.Property<Guid>(side, key)));
    }

    private static IReadOnlyList<string> Words(string? text) =>
        [.. SearchKey.Words(text).Take(MostWords)];
}
