using AcademicExchange.Features.Agreements;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>
/// Finds words at their beginning in the folded search columns, by an index, on both databases: full text on SQLite, trigrams on
/// PostgreSQL. The tables and indexes are made in <see cref="SqliteSearch"/> and <see cref="PostgresSearch"/>.
/// </summary>
public static class SearchIndex
{
    /// <summary>The agreements that have, for each of these words, a word that begins with it.</summary>
    /// <param name="data">The database.</param>
    /// <param name="words">At least one; each as SearchKey.Words gives it, letters and digits only.</param>
    public static IQueryable<Guid> AgreementsMatching(
        this AppDbContext data,
        IReadOnlyList<string> words
    )
    {
        if (data is SqliteAppDbContext)
        {
            var match = string.Join(' ', words.Select(word => $"\"{word}\"*"));
            return data.Database.SqlQuery<Guid>(
                $"""
                SELECT k."AgreementId" AS "Value"
                FROM "AgreementFullText" AS f
                JOIN "AgreementKeys" AS k ON k."Row" = f.rowid
                WHERE f."AgreementFullText" MATCH {match}
                """
            );
        }

        return data.Agreements.AsNoTracking().Having(words).Select(agreement => agreement.Id);
    }

    /// <summary>The same, asked of each agreement by itself: PostgreSQL has an index for it, SQLite reads the row.</summary>
    public static IQueryable<Agreement> Having(
        this IQueryable<Agreement> agreements,
        IReadOnlyList<string> words
    ) =>
        words.Aggregate(
            agreements,
            (found, word) =>
                found.Where(agreement =>
                    EF.Functions.Like(" " + agreement.Search, "% " + word + "%")
                )
        );
}
