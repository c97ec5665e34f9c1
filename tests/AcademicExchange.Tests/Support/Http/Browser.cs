using System.Net;
using System.Runtime.CompilerServices;
using AcademicExchange.Features.People;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AcademicExchange.Tests.Support;

/// <summary>
/// A browser over HTTP with real cookies, real form tokens and redirects followed. Verbs are chained and awaited once:
/// <c>await app.As(officer).Open("/agreements").Press("New agreement").See("Title")</c>.
/// </summary>
public sealed class Browser(AppFactory app, Person? person)
{
    private readonly CookieJar _cookies = new();
    private readonly Dictionary<string, (string Name, byte[] Content)> _files = [];
    private HttpClient? _client;
    private Task _work = Task.CompletedTask;

    /// <summary>The last answer's status.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query of the page that is open.</summary>
    public string Path { get; private set; } = "/";

    public IHtmlDocument Document { get; private set; } = new HtmlParser().ParseDocument("");

    /// <summary>The last answer as it came.</summary>
    public byte[] Content { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Headers { get; private set; } =
        new Dictionary<string, string>();

    /// <summary>What a reader sees, white space made single.</summary>
    public string Text => PageText.Of(Document.Body);

    public Browser Open(string path) => Then(() => SendAsync(HttpMethod.Get, path, null));

    /// <summary>Fills a field found by its name or by its label, as shown.</summary>
    public Browser Fill(string field, string value) =>
        Then(() => Form.Fill(Document, field, value));

    public Browser Check(string field, bool on = true) =>
        Then(() => Form.Check(Document, field, on));

    public Browser Attach(string field, string fileName, byte[] content) =>
        Then(() =>
            _files[Form.Control(Document, field).GetAttribute("name")!] = (fileName, content)
        );

    /// <summary>Presses the button, or follows the link, with this text.</summary>
    public Browser Press(string text) => Then(() => PressAsync(text));

    /// <summary>Sends fields as a form would, with the real token of the page that is open (or of one that has a form).</summary>
    public Browser Post(string path, params (string Name, string Value)[] fields) =>
        Then(() => PostAsync(path, fields, withToken: true));

    /// <summary>A forged post: no token.</summary>
    public Browser PostForged(string path, params (string Name, string Value)[] fields) =>
        Then(() => PostAsync(path, fields, withToken: false));

    public Browser See(string text) =>
        Then(() => Assert.Contains(text, Text, StringComparison.Ordinal));

    public Browser NotSee(string text) =>
        Then(() => Assert.DoesNotContain(text, Text, StringComparison.Ordinal));

    /// <summary>The page that is open has this path; query strings are not compared.</summary>
    public Browser At(string path) => Then(() => Assert.Equal(path, Path.Split('?')[0]));

    public Browser Expect(HttpStatusCode status) =>
        Then(() =>
            Assert.True(
                status == Status,
                $"expected {(int)status}, got {(int)Status} at {Path}: {Shorten(Text)}"
            )
        );

    public TaskAwaiter<Browser> GetAwaiter() => FinishAsync().GetAwaiter();

    private Browser Then(Action step) =>
        Then(() =>
        {
            step();
            return Task.CompletedTask;
        });

    private Browser Then(Func<Task> step)
    {
        _work = AfterAsync(_work, step);
        return this;
    }

    private static async Task AfterAsync(Task before, Func<Task> step)
    {
        await before;
        await step();
    }

    private async Task<Browser> FinishAsync()
    {
        var work = _work;
        _work = Task.CompletedTask;
        await work;
        return this;
    }

    private async Task PressAsync(string text)
    {
        var pressed = Form.Pressable(Document, text);
        if (pressed is IHtmlAnchorElement link)
        {
            await SendAsync(HttpMethod.Get, link.GetAttribute("href")!, null);
            return;
        }

        var form = Form.Of(pressed);
        var fields = Form.Fields(form, pressed);
        var target =
            pressed.GetAttribute("formaction") is { Length: > 0 } action ? action
            : form.GetAttribute("action") is { Length: > 0 } own ? own
            : Path;
        if (string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            await SendAsync(HttpMethod.Post, target, FormContent.Of(form, fields, _files));
        }
        else
        {
            await SendAsync(HttpMethod.Get, target.Split('?')[0] + FormContent.Query(fields), null);
        }

        _files.Clear();
    }

    private async Task PostAsync(string path, (string Name, string Value)[] fields, bool withToken)
    {
        List<(string, string)> all = [.. fields];
        if (withToken)
        {
            if (Form.Token(Document) is null)
            {
                await SendAsync(HttpMethod.Get, person is null ? "/sign-in" : "/account", null);
            }

            all.Add((Form.TokenName, Form.Token(Document) ?? ""));
        }

        await SendAsync(HttpMethod.Post, path, FormContent.Of(all));
    }

    private async Task SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        _client ??= await ConnectAsync();
        for (var hops = 0; ; hops++)
        {
            Assert.True(hops < 10, "too many redirects, last to " + path);
            var address = new Uri(new Uri(_client.BaseAddress!, Path), path);
            using var request = new HttpRequestMessage(method, address) { Content = content };
            _cookies.Send(request);
            using var answer = await _client.SendAsync(request);
            _cookies.Keep(answer);
            if (
                answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther
                && answer.Headers.Location is { } location
            )
            {
                (method, path, content) = (HttpMethod.Get, location.OriginalString, null);
                continue;
            }

            await ShowAsync(address, answer);
            return;
        }
    }

    private async Task<HttpClient> ConnectAsync()
    {
        if (person is not null)
        {
            var (name, value) = await SignIn.CookieAsync(app, person);
            _cookies.Set(name, value);
        }

        return app.CreateDefaultClient();
    }

    private async Task ShowAsync(Uri address, HttpResponseMessage answer)
    {
        Status = answer.StatusCode;
        Path = address.PathAndQuery;
        Headers = answer
            .Headers.Concat(answer.Content.Headers)
            .ToDictionary(
                header => header.Key,
                header => string.Join(", ", header.Value),
                StringComparer.OrdinalIgnoreCase
            );
        Content = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(
            Status != HttpStatusCode.InternalServerError
                || Path.StartsWith("/errors/", StringComparison.Ordinal),
            $"500 at {Path}: {app.Errors.LastOrDefault()}"
        );
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        Document = new HtmlParser().ParseDocument(
            isPage ? System.Text.Encoding.UTF8.GetString(Content) : ""
        );
    }

    private static string Shorten(string text) => text.Length > 400 ? text[..400] : text;
}
