using System.Text;

namespace AcademicExchange.Platform.Languages;

/// <summary>Typed text without the invisible characters that could make a page lie; everything visible stays as typed.</summary>
public static class CleanText
{
    private const char Zwnj = '\u200C';

    /// <summary>
    /// Takes out bidi embeddings, overrides and isolates, control characters other than line feed and tab, byte order marks and
    /// broken surrogates; trims white space and ZWNJ at the ends. ZWNJ inside stays: it is spelling. Of a text in which nothing can be seen
    /// nothing is left.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return Trim(text);
        }

        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var whole =
                Rune.DecodeFromUtf16(rest, out var rune, out var length)
                == System.Buffers.OperationStatus.Done;
            if (whole && Stays(rune.Value))
            {
                clean.Append(rest[..length]);
            }

            rest = rest[length..];
        }

        return Trim(clean.ToString());
    }

    /// <summary>The same on one line, for names and whatever stands in a header, a log or a row of a list.</summary>
    public static string Line(string text) => Trim(Of(text).ReplaceLineEndings(" "));

    private static readonly System.Buffers.SearchValues<char> Suspects =
        System.Buffers.SearchValues.Create([
            .. Enumerable
                .Range(0, char.MaxValue + 1)
                .Select(c => (char)c)
                .Where(c => char.IsSurrogate(c) || !Stays(c)),
        ]);

    private static bool Stays(int c) =>
        c switch
        {
            '\n' or '\t' => true,
            < 0x20 or (>= 0x7F and <= 0x9F) => false,
            (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
            0xFEFF or 0xFFFE or 0xFFFF => false,
            _ => true,
        };

    private static string Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsEdge(text[start]))
        {
            start++;
        }

        while (end > start && IsEdge(text[end - 1]))
        {
            end--;
        }

        return text.AsSpan(start, end - start).ContainsAnyExcept(Unseen) ? text[start..end] : "";
    }

    /// <summary>White space, joiners and marks of direction, which stand between what is seen and say nothing alone.</summary>
    private static readonly System.Buffers.SearchValues<char> Unseen =
        System.Buffers.SearchValues.Create([
            .. Enumerable
                .Range(0, char.MaxValue + 1)
                .Select(c => (char)c)
                .Where(c =>
                    char.IsWhiteSpace(c)
                    || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format
                ),
        ]);

    private static bool IsEdge(char c) => c == Zwnj || char.IsWhiteSpace(c);
}
