using Microsoft.AspNetCore.Html;

namespace AcademicExchange.Benchmarks.Barest;

/// <summary>Bytes that make a bare page as long as the one it is compared with.</summary>
internal static class Filler
{
    private const string Line =
        "<p class=\"filler\">Navigation, headings, labels and forms of the page.</p>\n";

    private static readonly string Text = string.Concat(Enumerable.Repeat(Line, 8_000));

    public static HtmlString Of(int bytes) => new(Text[..Math.Min(bytes, Text.Length)]);
}
