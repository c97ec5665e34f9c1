using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AcademicExchange.Features.Agreements;

/// <summary>Folded search words, and whether so many agreements have them that a list is faster at looking at its lines one by one.</summary>
public sealed record AgreementWords(IReadOnlyList<string> Words, bool AreBroad);

/// <summary>Search words in any of the three scripts, folded as the search column is.</summary>
public sealed class AgreementSearch(AppDbContext data, IMemoryCache cache)
{
    public const int TextLength = 200;
    private const int MostWords = 8;

    /// <summary>Above this the index would hand over more keys than a page needs lines.</summary>
    private const int Broad = 5_000;
    private static readonly TimeSpan BreadthKept = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The agreements in whose number, titles or parties each word begins some word; null where the text holds no letter or digit.
    /// To be met with what the actor may see.
    /// </summary>
    public IQueryable<Guid>? Matching(string? text) =>
        Words(text) is { Count: > 0 } words ? data.Matching<Agreement>(words) : null;

    /// <summary>Null where the text holds no letter or digit.</summary>
    public async Task<AgreementWords?> ReadAsync(string? text, CancellationToken cancel)
    {
        var words = Words(text);
        if (words.Count == 0)
        {
            return null;
        }

        var key = (nameof(AgreementSearch), string.Join(' ', words));
        if (!cache.TryGetValue(key, out bool broad))
        {
            var found = data.Matching<Agreement>(words).Take(Broad + 1);
            broad = await found.CountAsync(cancel) > Broad;
            cache.Set(key, broad, BreadthKept);
        }

        return new AgreementWords(words, broad);
    }

    /// <summary>The sides whose agreements have the words: by the index where they are few, line by line in the list's order where not.</summary>
    internal IQueryable<AgreementParty> Among(
        IQueryable<AgreementParty> sides,
        AgreementWords words
    )
    {
        if (words.AreBroad)
        {
            var having = data.Agreements.Having(words.Words);
            return sides.Where(side => having.Any(agreement => agreement.Id == side.AgreementId));
        }

        var matching = data.Matching<Agreement>(words.Words);
        return sides.Where(side => matching.Contains(side.AgreementId));
    }

    private static IReadOnlyList<string> Words(string? text) =>
        [.. SearchKey.Words(text).Take(MostWords)];
}
