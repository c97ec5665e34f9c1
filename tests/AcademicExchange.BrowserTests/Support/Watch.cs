using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>
/// What went wrong on a page without being seen: errors of scripts and of the content security policy, files that were not there, a
/// request to another host. The status of the page itself is the test's business, unless it is a failure of the program.
/// </summary>
internal sealed class Watch
{
    private readonly ConcurrentQueue<string> _problems = new();
    private readonly Uri _home;

    public Watch(IPage page, Uri home)
    {
        _home = home;
        page.Console += (_, message) => OnConsole(message);
        page.PageError += (_, error) => _problems.Enqueue("script: " + error);
        page.Request += (_, request) => OnRequest(request);
        page.Response += (_, response) => OnResponse(page, response);
    }

    /// <summary>Status of the page that came last.</summary>
    public int Status { get; private set; }

    public void AssertQuiet() => Assert.True(_problems.IsEmpty, string.Join('\n', _problems));

    private void OnConsole(IConsoleMessage message)
    {
        // Answers of 400 and above are judged as responses.
        if (
            message.Type == "error"
            && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        )
        {
            _problems.Enqueue("console: " + message.Text);
        }
    }

    private void OnRequest(IRequest request)
    {
        var address = new Uri(request.Url);
        if (
            address.Scheme.StartsWith("http", StringComparison.Ordinal)
            && address.Authority != _home.Authority
        )
        {
            _problems.Enqueue("another host: " + request.Url);
        }
    }

    private void OnResponse(IPage page, IResponse response)
    {
        var isPage = IsPage(response.Request) && response.Frame == page.MainFrame;
        if (isPage)
        {
            Status = response.Status;
        }

        if (response.Status >= (isPage ? 500 : 400))
        {
            _problems.Enqueue($"{response.Status}: {response.Request.Method} {response.Url}");
        }
    }

    /// <summary>Or the answer that a form with a file puts in the place of the page.</summary>
    private static bool IsPage(IRequest request) =>
        request.IsNavigationRequest || request is { Method: "POST", ResourceType: "xhr" };
}
