using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Pages.People;
using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Access;

/// <summary>The site as it stands in production: https outside, spoken by a proxy that hands the requests on over http.</summary>
public sealed class SecureSiteTests(SecureSiteTests.SecureApp app)
    : IClassFixture<SecureSiteTests.SecureApp>
{
    [Fact]
    public async Task Cookies_AllOfThem_AreBoundToThisHostAndToHttps()
    {
        var side = An.Tabriz();
        side.Faculty.WithPassword();
        side.Officer.WithPassword().TwoFactorEnabled = true;
        await app.AddAsync(side);
        var cookies = new List<string>();
        using var client = await RawClient.OfAsync(app, null);
        // The form's cookie comes to a browser that has none.
        var first = await client.SendAsync(HttpMethod.Get, "/sign-in", header: ("Cookie", "x=y"));
        cookies.AddRange(first.Cookies);
        await SendAsync("/sign-in?ui-culture=fa", null);
        await SendAsync("/theme", [("choice", "dark")]);
        await SendAsync("/sign-in/passkey?handler=Options", []);
        await SendAsync("/sign-in", Typed(side.Officer));
        await SendAsync("/sign-in", Typed(side.Faculty));
        using var signedIn = await RawClient.OfAsync(app, side.Faculty);
        cookies.AddRange((await signedIn.PostAsync("/account?handler=Feed", [])).Cookies);

        Assert.Equal(
            ["challenge", "flash", "form", "half", "language", "session", "theme"],
            cookies
                .Select(line => line.Split('=')[0].Replace("__Host-", "", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.All(
            cookies,
            line =>
            {
                Assert.StartsWith("__Host-", line, StringComparison.Ordinal);
                var parts = line.ToLowerInvariant().Split("; ");
                Assert.Contains("secure", parts);
                Assert.Contains("path=/", parts);
                Assert.Contains("httponly", parts);
                Assert.Contains(parts, part => part is "samesite=lax" or "samesite=strict");
                Assert.DoesNotContain(
                    parts,
                    part => part.StartsWith("domain", StringComparison.Ordinal)
                );
            }
        );

        async Task SendAsync(string address, List<(string, string)>? fields)
        {
            var answer = fields is null
                ? await client.SendAsync(HttpMethod.Get, address)
                : await client.PostAsync(address, fields);
            Assert.True(answer.Status < 400, $"{address} gave {answer.Status}");
            cookies.AddRange(answer.Cookies);
        }
    }

    [Fact]
    public async Task Answers_OfEveryKind_AskForHttpsFromNowOn()
    {
        using var client = await RawClient.OfAsync(app, null);
        foreach (var address in new[] { "/", "/sign-in", "/nowhere", "/desk", "/health/live" })
        {
            var answer = await client.SendAsync(HttpMethod.Get, address);
            Assert.StartsWith("max-age=31536000", answer.Headers["Strict-Transport-Security"]);
        }
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("exchange.example.evil.example", 400)]
    [InlineData("exchange.example", 200)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:5080", 200)]
    public async Task Host_OfAnotherSite_IsRefused(string host, int expected)
    {
        using var client = await RawClient.OfAsync(app, null);

        var answer = await client.SendAsync(HttpMethod.Get, "/sign-in", header: ("Host", host));

        Assert.Equal(expected, answer.Status);
        Assert.Empty(SafeHeaders.FaultsOf(answer));
    }

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.9")]
    [InlineData("10.9.8.7", "203.0.113.9")]
    [InlineData("198.51.100.4", "198.51.100.4")]
    public async Task Address_GivenByAProxy_IsBelievedFromKnownProxiesOnly(
        string sender,
        string expected
    )
    {
        var email = $"{Guid.CreateVersion7():N}@example.org";
        var person = An.Person(Role.Faculty, null);
        (person.Email, person.NormalizedEmail) = (email, email.ToUpperInvariant());
        await app.AddAsync(person);
        using var client = await RawClient.OfAsync(app, null);
        app.Sender = IPAddress.Parse(sender);

        await client.SendAsync(
            HttpMethod.Post,
            "/sign-in",
            FormContent.Of([
                ("Input.Email", email),
                ("Input.Password", "wrong, but long enough"),
                (Form.TokenName, client.Token),
            ]),
            ("X-Forwarded-For", "127.0.0.1, 203.0.113.9")
        );

        Assert.Equal(
            expected,
            await app.ReadAsync(data =>
                data.Audit.Where(line => line.PersonId == person.Id)
                    .Select(line => line.Address)
                    .SingleAsync()
            )
        );
    }

    private static List<(string, string)> Typed(Person person) =>
        [("Input.Email", person.Email!), ("Input.Password", Account.Password)];

    public sealed class SecureApp : AppFactory
    {
        /// <summary>Where the next requests come from.</summary>
        public IPAddress? Sender { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
            builder.UseSetting("Site:BaseAddress", "https://exchange.example");
            builder.UseSetting("Site:Proxies:0", "10.9.8.0/24");
            builder.ConfigureServices(services =>
                services.Insert(
                    0,
                    ServiceDescriptor.Singleton<IStartupFilter>(new SenderFirst(this))
                )
            );
        }
    }

    /// <summary>Says where a request comes from, as a connection would.</summary>
    private sealed class SenderFirst(SecureApp app) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            builder =>
                next(
                    builder.Use(
                        (http, go) =>
                        {
                            http.Connection.RemoteIpAddress = app.Sender;
                            return go(http);
                        }
                    )
                );
    }
}
