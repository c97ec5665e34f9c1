using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements;

/// <summary>Search words in any of the three scripts, folded as the search column is.</summary>
public sealed class AgreementSearch(AppDbContext data)
{
    public const int TextLength = 200;
    private const int MostWords = 8;

    /// <summary>
    /// The agreements in whose number, titles or parties each word begins some word; null where the text holds no letter or digit.
    /// To be met with what the actor may see.
    /// </summary>
    public IQueryable<Guid>? Matching(string? text)
    {
        var words = SearchKey.Words(text);
        return words.Length == 0 ? null : data.AgreementsMatching([.. words.Take(MostWords)]);
    }
}
