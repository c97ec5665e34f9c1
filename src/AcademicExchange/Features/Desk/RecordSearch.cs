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

    /// <summary>The record whose whole number the words are.</summary>
    public Guid? Numbered { get; init; }
}

/// <summary>Search words in any of the three scripts, folded as the search column of the records is.</summary>
public sealed class RecordSearch<T>(AppDbContext data, IMemoryCache cache)
    where T : class, ISearchable
{
    private const int MostWords = 8;

    /// <summary>
    /// Above this a page finds its lines sooner in their order, one by one: the index would hand over all keys, and each would want its line.
    /// </summary>
    private const int Broad = 700;

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
        if (!cache.TryGetValue(key, out SearchWords? read))
        {
            read = await NumberedAsync(words, cancel) is { } id
                ? new SearchWords(words, AreBroad: false) { Numbered = id }
                : new SearchWords(words, await AreBroadAsync(words, cancel));
            cache.Set(key, read, BreadthKept);
        }

        return read;
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
        if (words.Numbered is { } numbered)
        {
            return sides.Where(side => EF.Property<Guid>(side, key) == numbered);
        }

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

    /// <summary>
    /// The record of this number. Its parts stand in the numbers of all others, so that their index would hand over every record to find one.
    /// </summary>
    private async Task<Guid?> NumberedAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        if (!typeof(INumbered).IsAssignableFrom(typeof(T)) || !words[^1].All(char.IsAsciiDigit))
        {
            return null;
        }

        var number = string.Join('-', words).ToUpperInvariant();
        return await data.Set<T>()
            .AsNoTracking()
            .Where(record => EF.Property<string>(record, nameof(INumbered.Number)) == number)
            .Select(record => (Guid?)record.Id)
            .SingleOrDefaultAsync(cancel);
    }

    private async Task<bool> AreBroadAsync(IReadOnlyList<string> words, CancellationToken cancel) =>
        await data.Matching<T>(words).Take(Broad + 1).CountAsync(cancel) > Broad;

    private static IReadOnlyList<string> Words(string? text) =>
        [.. SearchKey.Words(text).Take(MostWords)];
}
