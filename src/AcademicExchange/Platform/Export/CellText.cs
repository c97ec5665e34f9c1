using System.Globalization;
using System.Text;

namespace AcademicExchange.Platform.Export;

/// <summary>Makes the text of a cell harmless and independent of the machine's culture.</summary>
public static class CellText
{
    private const string Starters = "=+-@\t\r＝＋－＠﹦﹢﹣﹫";

    /// <summary>
    /// A text that a spreadsheet would take for a formula gets an apostrophe before it. Blanks and invisible characters do not hide the
    /// beginning.
    /// </summary>
    public static string Neutral(string text)
    {
        var first = text.FirstOrDefault(c =>
            c is '\t' or '\r'
            || !(
                char.IsWhiteSpace(c)
                || CharUnicodeInfo.GetUnicodeCategory(c)
                    is UnicodeCategory.Format
                        or UnicodeCategory.Control
            )
        );
        return first != default && Starters.Contains(first) ? "'" + text : text;
    }

    /// <summary>ISO days, instants in UTC, numbers with a point: what every program reads alike.</summary>
    public static string Invariant(object value) =>
        value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime instant => instant.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            ),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <summary>Without what XML cannot hold, and no longer than a cell of a spreadsheet may be.</summary>
    public static string ForXml(string text)
    {
        const int Longest = 32_767;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > Longest)
            {
                break;
            }

            if (rune.Value is 0x9 or 0xA or 0xD or (>= 0x20 and not (0xFFFE or 0xFFFF)))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
