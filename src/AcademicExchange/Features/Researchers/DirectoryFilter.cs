using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Researchers;

/// <summary>What the lists of researchers and of offers are asked for; each part narrows, null asks nothing.</summary>
/// <param name="Q">Words in any script.</param>
/// <param name="Isced">A field of any level: "05" holds "0511".</param>
/// <param name="Language">ISO 639-1 code of a language that is worked in.</param>
/// <param name="Institution">By its slug.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Except">An institution whose own are left out.</param>
public sealed record DirectoryFilter(
    string? Q = null,
    string? Isced = null,
    string? Language = null,
    string? Institution = null,
    int Number = 1,
    Guid? Except = null
)
{
    private const int MostWords = 8;

    /// <summary>Words and choices as words of the search index; empty where nothing of the kind is asked.</summary>
    public IReadOnlyList<string> Words =>
        [
            .. SearchKey.Words(Q).Take(MostWords),
            .. SearchKey.Words(Isced is null ? null : ResearcherProfile.FieldWord(Isced)),
            .. SearchKey.Words(Language is null ? null : ResearcherProfile.LanguageWord(Language)),
        ];
}
