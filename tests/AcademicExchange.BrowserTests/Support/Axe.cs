using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>What axe finds against WCAG 2.2 AA and good practice, as a text to read.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = RunOnlyOptions.Tags(
            "wcag2a",
            "wcag2aa",
            "wcag21a",
            "wcag21aa",
            "wcag22aa",
            "best-practice"
        ),
        ResultTypes = new HashSet<ResultType> { ResultType.Violations },
    };

    /// <summary>Empty where axe finds nothing.</summary>
    public static async Task<string> FindAsync(IPage page)
    {
        var findings = new StringBuilder();
        foreach (var violation in (await page.RunAxe(Options)).Violations)
        {
            findings.Append("\n  ").Append(violation.Id).Append(": ").Append(violation.Help);
            foreach (var node in violation.Nodes.Take(4))
            {
                var why = node.Any.Concat(node.All).Concat(node.None).FirstOrDefault()?.Message;
                findings.Append("\n    ").Append(Shorten(node.Html)).Append("\n      ").Append(why);
            }
        }

        return findings.ToString();
    }

    private static string Shorten(string html) => html.Length > 220 ? html[..220] + "…" : html;
}
