using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>
/// The name of the land is spelled in many ways on both sides of the border, by the universities themselves too. Who types one of them
/// means all.
/// </summary>
internal static class NameSpellings
{
    private static readonly string[] Azerbaijan =
    [
        .. new[]
        {
            "Azerbaijan",
            "Azarbaijan",
            "Azerbayjan",
            "Azarbayjan",
            "Azərbaycan",
            "Azarbaycan",
            "آذربایجان",
        }.Select(SearchKey.Of),
    ];

    /// <summary>The key of a search column: the texts, and every other spelling of the land where one of them has it.</summary>
    public static string ForIndex(params IEnumerable<string?> texts)
    {
        var key = SearchKey.ForIndex(string.Join(' ', texts));
        return Array.Exists(
            Azerbaijan,
            spelling => key.Contains(spelling, StringComparison.Ordinal)
        )
            ? key + " " + string.Join(' ', Azerbaijan)
            : key;
    }
}
