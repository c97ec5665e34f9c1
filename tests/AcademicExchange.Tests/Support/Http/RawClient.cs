using AcademicExchange.Features.People;
using AngleSharp.Html.Parser;

namespace AcademicExchange.Tests.Support;

/// <summary>What came back, as it came.</summary>
/// <param name="Cookies">The lines of Set-Cookie.</param>
internal sealed record RawAnswer(
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyList<string> Cookies,
    string Text
);

/// <summary>Sends what no browser would: any body, any header, any address. Follows nothing and reads no page.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly CookieJar _cookies = new();

    private RawClient(HttpClient client) => _client = client;

    /// <summary>The form token of this session.</summary>
    public string Token { get; private set; } = "";

    public static async Task<RawClient> OfAsync(AppFactory app, Person? person) =>
        await OfAsync(
            app.CreateDefaultClient(),
            person is null ? null : await SignIn.CookieAsync(app, person)
        );

    /// <param name="client">Leads to a program in this process or in another; belongs to the raw client from now on.</param>
    /// <param name="session">The cookie of a session; null for a visitor.</param>
    public static async Task<RawClient> OfAsync(
        HttpClient client,
        (string Name, string Value)? session
    )
    {
        var raw = new RawClient(client);
        if (session is var (name, value))
        {
            raw._cookies.Set(name, value);
        }

        var page = await raw.SendAsync(HttpMethod.Get, session is null ? "/sign-in" : "/account");
        raw.Token =
            Form.Token(new HtmlParser().ParseDocument(page.Text))
            ?? throw new InvalidOperationException($"no form token, but {page.Status}");
        return raw;
    }

    /// <summary>Posts fields with this session's token.</summary>
    public Task<RawAnswer> PostAsync(
        string address,
        IEnumerable<(string Name, string Value)> fields
    ) => SendAsync(HttpMethod.Post, address, FormContent.Of([.. fields, (Form.TokenName, Token)]));

    /// <param name="header">A header beside the cookies; a cookie header comes in their place.</param>
    public async Task<RawAnswer> SendAsync(
        HttpMethod method,
        string address,
        HttpContent? body = null,
        (string Name, string Value)? header = null
    )
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        if (header is not ("Cookie", _))
        {
            _cookies.Send(request);
        }

        if (header is { } given)
        {
            request.Headers.Remove(given.Name);
            request.Headers.TryAddWithoutValidation(given.Name, given.Value);
        }

        using var answer = await _client.SendAsync(request);
        if (header is null)
        {
            _cookies.Keep(answer);
        }

        return new RawAnswer(
            (int)answer.StatusCode,
            answer
                .Headers.Concat(answer.Content.Headers)
                .ToDictionary(
                    one => one.Key,
                    one => string.Join(", ", one.Value),
                    StringComparer.OrdinalIgnoreCase
                ),
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
            await answer.Content.ReadAsStringAsync()
        );
    }

    public void Dispose() => _client.Dispose();
}
