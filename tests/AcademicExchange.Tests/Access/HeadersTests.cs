using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Access;

/// <summary>The headers of safety on every answer, whatever its kind and whoever asks.</summary>
public sealed class HeadersTests(AccessApp app) : IClassFixture<AccessApp>
{
    private readonly List<string> _faults = [];

    [Fact]
    public async Task EveryRoute_WhoeverAsks_CarriesThem()
    {
        Person?[] people = [null, app.Doors.Own.Officer, app.Doors.Administrator];
        foreach (var person in people)
        {
            using var client = await RawClient.OfAsync(app, person);
            foreach (var route in app.Routes)
            {
                var address = app.Doors.Fill(route);
                await CheckAsync(client, HttpMethod.Get, address, person is not null);
                foreach (
                    var handler in route.Handlers.Where(one =>
                        one.StartsWith("POST", StringComparison.Ordinal)
                    )
                )
                {
                    // Without a form token: the page of 400, or the way to the sign-in.
                    await CheckAsync(
                        client,
                        HttpMethod.Post,
                        address + Route.Query(handler),
                        person is not null && route.Pattern != "/theme"
                    );
                }
            }
        }

        Assert.Empty(_faults.Distinct());
    }

    [Fact]
    public async Task OtherAnswers_CarryThem()
    {
        using var visitor = await RawClient.OfAsync(app, null);
        using var officer = await RawClient.OfAsync(app, app.Doors.Own.Officer);
        var page = await visitor.SendAsync(HttpMethod.Get, "/sign-in");
        var sheet = page.Text.Split("href=\"").First(text => text.Contains(".css\"")).Split('"')[0];
        foreach (var client in new[] { visitor, officer })
        {
            foreach (var address in new[] { "/nowhere", "/errors/500", "/" })
            {
                await CheckAsync(client, HttpMethod.Get, address, client == officer);
            }

            foreach (var method in new[] { "HEAD", "PUT", "DELETE", "OPTIONS", "BANANA" })
            {
                await CheckAsync(client, new HttpMethod(method), "/health/live", isPage: false);
                await CheckAsync(client, new HttpMethod(method), "/agreements", isPage: false);
            }

            await CheckAsync(client, HttpMethod.Get, sheet, isPage: false);
            await CheckAsync(client, HttpMethod.Get, "/css/nowhere.css", isPage: false);
            await CheckAsync(client, HttpMethod.Get, "/health/live", isPage: false);
        }

        Assert.Empty(_faults);
    }

    [Fact]
    public async Task Sheet_ForTheSignedIn_MayBeKept()
    {
        using var officer = await RawClient.OfAsync(app, app.Doors.Own.Officer);
        var page = await officer.SendAsync(HttpMethod.Get, "/account");
        var sheet = page.Text.Split("href=\"").First(text => text.Contains(".css\"")).Split('"')[0];

        var answer = await officer.SendAsync(HttpMethod.Get, sheet);

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain(
            "no-store",
            answer.Headers["Cache-Control"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/agreements")]
    [InlineData("/nowhere")]
    [InlineData("/health/live")]
    public async Task Trace_IsRefused(string address)
    {
        using var visitor = await RawClient.OfAsync(app, null);

        var answer = await visitor.SendAsync(
            HttpMethod.Trace,
            address,
            header: ("X-Secret", "banana")
        );

        Assert.Equal(405, answer.Status);
        Assert.DoesNotContain("banana", answer.Text, StringComparison.Ordinal);
        Assert.Empty(SafeHeaders.FaultsOf(answer));
    }

    [Fact]
    public async Task SignOut_ClearsWhatTheBrowserKept()
    {
        using var officer = await RawClient.OfAsync(app, app.Doors.Own.Officer);

        var answer = await officer.PostAsync("/sign-out", []);

        Assert.Equal(302, answer.Status);
        Assert.Contains("cache", answer.Headers["Clear-Site-Data"], StringComparison.Ordinal);
        Assert.Contains("storage", answer.Headers["Clear-Site-Data"], StringComparison.Ordinal);
        Assert.Empty(SafeHeaders.FaultsOf(answer, isKeptByNobody: true));
    }

    private async Task CheckAsync(RawClient client, HttpMethod method, string address, bool isPage)
    {
        var answer = await client.SendAsync(method, address);
        _faults.AddRange(
            SafeHeaders
                .FaultsOf(answer, isPage)
                .Select(fault => $"{method} {address} ({answer.Status}): {fault}")
        );
    }
}
