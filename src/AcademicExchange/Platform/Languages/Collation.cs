using System.Globalization;

namespace AcademicExchange.Platform.Languages;

/// <summary>The alphabetical order of each language: az has ç after c and x after h, fa has پ چ ژ گ in their places.</summary>
public static class Collation
{
    private static readonly StringComparer[] Comparers =
    [
        .. LanguageFacts.All.Select(language =>
            language.Culture().CompareInfo.GetStringComparer(CompareOptions.StringSort)
        ),
    ];

    /// <summary>Sorts names as a dictionary of this language would; for order only, not to find or to compare names.</summary>
    public static StringComparer For(Language language) => Comparers[(int)language];

    /// <summary>
    /// A text whose ordinal order is the language's order, for a column that the database sorts by. Keys of two ICU versions
    /// do not mix: rebuild the column when Version changes.
    /// </summary>
    public static string Key(Language language, string text) =>
        Convert.ToHexStringLower(
            language.Culture().CompareInfo.GetSortKey(text, CompareOptions.StringSort).KeyData
        );

    /// <summary>The version of the order behind Key.</summary>
    public static string Version => Language.Az.Culture().CompareInfo.Version.SortId.ToString("N");
}
