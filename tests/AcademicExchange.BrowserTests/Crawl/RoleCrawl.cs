using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Platform.Languages;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Crawl;

/// <summary>
/// Every page that a role reaches by links from its desk, in each language, wide and on a phone. Of pages that differ by their record only,
/// one stands for all; what one role has shown to axe in all languages, another opens in one of them. Two classes share the roles, so that
/// they run side by side.
/// </summary>
public abstract partial class RoleCrawl(JourneyApp app)
{
    private static readonly ConcurrentDictionary<(Language, string), bool> s_judged = new();

    protected async Task CrawlAsync(string? account)
    {
        await using var window = await app.WindowAsync(Language.En);
        if (account is not null)
        {
            await window.SignIn(account);
        }

        var wrong = new List<string>();
        var found = new Dictionary<string, string>();
        var ahead = new Queue<string>([
            "/",
            "/desk",
            "/account",
            "/institutions",
            "/public/agreements",
        ]);
        while (ahead.TryDequeue(out var path))
        {
            if (!found.TryAdd(PageShape.Of(path), path))
            {
                continue;
            }

            foreach (var language in LanguagesFor(path, found.Count))
            {
                await JudgeAsync(window, path, language, wrong);
            }

            foreach (var link in await LinksAsync(window.Page))
            {
                ahead.Enqueue(link);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', found.Keys));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(DirectoryFor(account).Except(found.Keys));
        Assert.True(found.Count > 5, "the crawl reached " + string.Join(' ', found.Keys));
    }

    /// <summary>Each role finds there something else to read and to do, so each is looked at in all languages.</summary>
    private static bool IsDirectory(string path) =>
        path.StartsWith("/researchers", StringComparison.Ordinal)
        || path.StartsWith("/offers", StringComparison.Ordinal);

    /// <summary>What of the directory this person must come to.</summary>
    private static IEnumerable<string> DirectoryFor(string? account)
    {
        string[] read = ["/researchers", "/researchers/{id}", "/offers", "/offers/{id}"];
        return account?.Split('.')[0] switch
        {
            "head" => [.. read, "/researchers/mine", "/offers/edit/{id}"],
            "faculty" => [.. read, "/researchers/mine"],
            "officer" or "rector" or "auditor" => read,
            _ => [],
        };
    }

    /// <summary>Those in which nobody has been here; a later role comes once, in one language after the other.</summary>
    private static IEnumerable<Language> LanguagesFor(string path, int turn)
    {
        if (IsDirectory(path))
        {
            return LanguageFacts.All;
        }

        var fresh = LanguageFacts
            .All.Where(language => !s_judged.ContainsKey((language, PageShape.Of(path))))
            .ToList();
        return fresh.Count > 0 ? fresh : [LanguageFacts.All[turn % LanguageFacts.All.Length]];
    }

    private static async Task JudgeAsync(
        Window window,
        string path,
        Language language,
        List<string> wrong
    )
    {
        var page = window.Page;
        var asked = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?");
        try
        {
            await window.Open($"{asked}ui-culture={language.Code()}").Expect(200);
        }
        catch (Xunit.Sdk.XunitException problem)
        {
            wrong.Add(problem.Message);
            return;
        }

        var tongue = await page.EvaluateAsync<string>(
            "() => `${document.documentElement.lang} ${document.documentElement.dir}`"
        );
        if (tongue != $"{language.Code()} {language.Direction()}")
        {
            wrong.Add($"{path}: not in {language}");
        }

        var text = await page.EvaluateAsync<string>("() => document.body.innerText");
        wrong.AddRange(
            Key().Matches(text).Select(key => $"{path} ({language}): the key {key.Value} is shown")
        );
        if (await Axe.FindNewAsync(page, language) is { Length: > 0 } findings)
        {
            wrong.Add($"{path} ({language}):{findings}");
        }

        if (s_judged.TryAdd((language, PageShape.Of(path)), true) || IsDirectory(path))
        {
            await page.SetViewportSizeAsync(390, 800);
            if (await page.EvaluateAsync<string?>(Overflow) is { } wide)
            {
                wrong.Add($"{path} ({language}): wider than a phone: {wide}");
            }

            await page.SetViewportSizeAsync(1280, 800);
        }
    }

    /// <summary>The first element that makes the document wider than its window.</summary>
    private const string Overflow = """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return null;
          const out = [...document.body.querySelectorAll('*')].find((one) => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
          });
          return `${root.scrollWidth}: ${out?.outerHTML.slice(0, 200)}`;
        }
        """;

    private static async Task<IEnumerable<string>> LinksAsync(IPage page)
    {
        var all = await page.EvalOnSelectorAllAsync<string[]>(
            "a[href]",
            "all => all.filter(a => a.origin === location.origin).map(a => a.pathname + a.search)"
        );
        return all.Where(path => !NotAPage().IsMatch(path));
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+\b")]
    private static partial Regex Key();

    /// <summary>Files, exports and the language menu.</summary>
    [GeneratedRegex(@"\.pdf|\.ics|/files/|/papers/[0-9a-f]|handler=|ui-culture=")]
    private static partial Regex NotAPage();
}
