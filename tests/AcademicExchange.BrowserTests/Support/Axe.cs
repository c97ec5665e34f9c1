using System.Collections.Concurrent;
using AcademicExchange.Platform.Languages;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>
/// What axe finds against WCAG 2.2 AA and good practice, as a text to read. It runs in the page itself: the package's own way opens one more
/// page for each look, for the sake of frames of other hosts, and there are none.
/// </summary>
internal static class Axe
{
    private static readonly string[] Standards =
    [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ];

    private const string Run = """
        async (rules) => {
          const shorten = (html) => (html.length > 220 ? html.slice(0, 220) + '…' : html);
          const why = (node) => [...node.any, ...node.all, ...node.none][0]?.message;
          const found = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
          return found.violations
            .map((rule) => `\n  ${rule.id}: ${rule.help}` + rule.nodes.slice(0, 4).map((node) => `\n    ${shorten(node.html)}\n      ${why(node)}`).join(''))
            .join('');
        }
        """;

    /// <summary>What a page may have or not have, by what its reader may do and what has happened.</summary>
    private const string Parts = """
        () => ['form', 'table', '.notice', '.empty-state', '.comment', '.turn-actions', '.error-summary', '.keep', 'dl'].filter((part) => document.querySelector(`main ${part}`)).join()
        """;

    private static readonly ConcurrentDictionary<(Language, string, string), bool> s_judged = new();

    /// <summary>As <see cref="FindAsync(IPage)"/>, once a language for pages that differ by nothing but their record.</summary>
    public static async Task<string> FindNewAsync(IPage page, Language language)
    {
        var parts = await page.EvaluateAsync<string>(Parts);
        return s_judged.TryAdd(
            (language, PageShape.Of(new Uri(page.Url).AbsolutePath), parts),
            true
        )
            ? await FindAsync(page)
            : "";
    }

    /// <summary>Empty where axe finds nothing.</summary>
    public static Task<string> FindAsync(IPage page) => FindAsync(page, "tag", Standards);

    /// <summary>Colours alone.</summary>
    public static Task<string> FindContrastAsync(IPage page) =>
        FindAsync(page, "rule", ["color-contrast"]);

    private static async Task<string> FindAsync(IPage page, string type, string[] values)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.AddScriptTagAsync(new() { Url = AxeScript.Path });
        }

        return await page.EvaluateAsync<string>(Run, new { type, values });
    }
}
