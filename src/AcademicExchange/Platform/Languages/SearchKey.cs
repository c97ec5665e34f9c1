using System.Globalization;
using System.Text;

namespace AcademicExchange.Platform.Languages;

/// <summary>
/// The one fold that search columns and queries share: the same word typed on another keyboard, in another case or with other
/// marks gives the same key. Only letters, ASCII digits and single spaces remain. Never shown to a reader.
/// </summary>
public static class SearchKey
{
    private const string Schwas = "əƏǝƎәӘ";
    private const char Zwnj = '\u200C';

    /// <summary>
    /// NFKD without marks and tatweel, ye and kaf Persian, heh and alef plain, ZWNJ and punctuation a space, digits 0-9,
    /// İ I ı one i, every schwa an e, lower case. Of(Of(x)) is Of(x).
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var key = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (IsDropped(rune))
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                Append(key, Rune.ToLowerInvariant(rune));
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// The key for a stored column: Of(text), and after it the second spellings of words that people type in two ways, so that
    /// Aliyev finds Əliyev and علیزاده finds علی‌زاده. Queries use Of or Words.
    /// </summary>
    public static string ForIndex(string? text)
    {
        var key = Of(text);
        if (text is null || !text.Any(c => c == Zwnj || Schwas.Contains(c)))
        {
            return key;
        }

        var second = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word =>
                new[] { WithA(word), word.Replace("\u200C", "", StringComparison.Ordinal) }
            )
            .Select(Of);
        var known = key.Split(' ').ToHashSet();
        return string.Join(
            ' ',
            [key, .. second.SelectMany(word => word.Split(' ')).Where(word => known.Add(word))]
        );
    }

    /// <summary>The folded words of a query, each to be found as the beginning of a word.</summary>
    public static string[] Words(string? query) =>
        Of(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string WithA(string word) =>
        string.Concat(word.Select(c => Schwas.Contains(c) ? 'a' : c));

    // Normalize throws on half a surrogate pair and on U+FFFE; people can post both.
    private static string Decomposed(string text) =>
        (text.Any(c => char.IsSurrogate(c) || c == '\uFFFE') ? Mended(text) : text).Normalize(
            NormalizationForm.FormKD
        );

    private static string Mended(string text) =>
        string.Concat(
            text.EnumerateRunes().Select(rune => rune.Value == 0xFFFE ? " " : rune.ToString())
        );

    private static bool IsDropped(Rune rune) =>
        rune.Value is 0x0640
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
        || (rune.Value != Zwnj && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format);

    private static void Append(StringBuilder key, Rune rune)
    {
        if (Rune.IsDigit(rune))
        {
            key.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            return;
        }

        switch (rune.Value)
        {
            case 'ı':
                key.Append('i');
                break;
            case 'ə' or 'ǝ' or 'ә':
                key.Append('e');
                break;
            case 'ي' or 'ى':
                key.Append('ی');
                break;
            case 'ك':
                key.Append('ک');
                break;
            case 'ة' or 'ە' or 'ہ' or 'ھ' or 'ۃ':
                key.Append('ه');
                break;
            case 'ٱ':
                key.Append('ا');
                break;
            default:
                key.Append(rune.ToString());
                break;
        }
    }
}
