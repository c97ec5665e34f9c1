using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>
/// Finds words at their beginning in the folded search columns, by an index, on both databases: full text on SQLite, trigrams on
/// PostgreSQL. <see cref="FullText"/> makes the tables and indexes in a migration of each kind of record.
/// </summary>
public static class SearchIndex
{
    /// <summary>
    /// More than any table has: PostgreSQL asks a bounded subquery by itself, and so by its index, instead of looking at each line of the list
    /// around it.
    /// </summary>
    private const int Fence = int.MaxValue;

    /// <summary>The records that have, for each of these words, a word that begins with it.</summary>
    /// <param name="data">The database.</param>
    /// <param name="words">At least one; each as SearchKey.Words gives it, letters and digits only.</param>
    public static IQueryable<Guid> Matching<T>(this AppDbContext data, IReadOnlyList<string> words)
        where T : class, ISearchable
    {
        if (data is SqliteAppDbContext)
        {
            var match = string.Join(' ', words.Select(word => $"\"{word}\"*"));
            return data.Database.SqlQueryRaw<Guid>(FullText.Query(typeof(T).Name), match);
        }

        return data.Set<T>().AsNoTracking().Having(words).Select(record => record.Id).Take(Fence);
    }

    /// <summary>The same, asked of each record by itself: PostgreSQL has an index for it, SQLite reads the row.</summary>
    public static IQueryable<T> Having<T>(this IQueryable<T> records, IReadOnlyList<string> words)
        where T : class, ISearchable =>
        words.Aggregate(
            records,
            (found, word) =>
                found.Where(record => EF.Functions.Like(" " + record.Search, "% " + word + "%"))
        );
}
