using System.Globalization;
using System.Text;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>
/// Makes any string safe to set: composed (NFC), without direction overrides or control characters, isolates only where they are closed,
/// so that no text reaches beyond itself. A line feed stays.
/// </summary>
internal static class RunText
{
    private const char Replacement = '\uFFFD';
    private const char PopIsolate = '\u2069';

    public static string Clean(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }
        var clean = new StringBuilder(text.Length + 4);
        int open = 0;
        foreach (var letter in Compose(text).EnumerateRunes())
        {
            switch (letter.Value)
            {
                case >= 0x2066 and <= 0x2068:
                    open++;
                    clean.Append(letter);
                    break;
                case PopIsolate when open == 0:
                case >= 0x202A and <= 0x202E:
                    break;
                case PopIsolate:
                    open--;
                    clean.Append(letter);
                    break;
                case 0x2028 or 0x2029 or 0x85 or '\t' or '\r':
                    clean.Append(' ');
                    break;
                case '\n':
                    clean.Append('\n');
                    break;
                case 0xFEFF or 0xFFFE or 0xFFFF:
                    break;
                default:
                    if (Rune.GetUnicodeCategory(letter) != UnicodeCategory.Control)
                    {
                        clean.Append(letter);
                    }
                    break;
            }
        }
        return clean.Append(PopIsolate, open).ToString();
    }

    /// <summary>Clean, on one line: for titles, bookmarks and metadata.</summary>
    public static string OneLine(string text) => Clean(text).Replace('\n', ' ');

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            bool plain =
                c
                is (>= ' ' and < '\u007F')
                    or (>= '\u00A0' and < '\u0300')
                    or (>= '\u0621' and <= '\u064A')
                    or '\u067E'
                    or '\u0686'
                    or '\u0698'
                    or '\u06A9'
                    or '\u06AF'
                    or '\u06CC'
                    or '\u060C'
                    or '\u200C'
                    or (>= '\u06F0' and <= '\u06F9');
            if (!plain)
            {
                return false;
            }
        }
        return true;
    }

    private static string Compose(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (
            var letter in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes()
        )
        {
            // EnumerateRunes gives U+FFFD for half a surrogate pair; noncharacters cannot be composed.
            whole.Append((letter.Value & 0xFFFE) == 0xFFFE ? new Rune(Replacement) : letter);
        }
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }
}
