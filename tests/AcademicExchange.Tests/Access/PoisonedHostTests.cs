using System.Text.RegularExpressions;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Pages.People;
using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Access;

/// <summary>Requests that name another host, in a program that answers to any: no mail and no page leads there.</summary>
public sealed partial class PoisonedHostTests(PoisonedHostTests.OpenApp app)
    : IClassFixture<PoisonedHostTests.OpenApp>
{
    private const string Site = "https://exchange.example";

    [Theory]
    [InlineData("Host", "poisoned.example")]
    [InlineData("Host", "exchange.example.poisoned.example:80")]
    [InlineData("X-Forwarded-Host", "poisoned.example")]
    [InlineData("X-Forwarded-Server", "poisoned.example")]
    [InlineData("X-Original-Host", "poisoned.example")]
    [InlineData("X-Host", "poisoned.example")]
    [InlineData("X-Forwarded-Prefix", "//poisoned.example")]
    [InlineData("X-Forwarded-Proto", "poisoned")]
    [InlineData("X-Original-URL", "https://poisoned.example/")]
    [InlineData("Forwarded", "for=poisoned;host=poisoned.example;proto=https")]
    [InlineData("Origin", "https://poisoned.example")]
    [InlineData("Referer", "https://poisoned.example/")]
    public async Task Mails_LeadToTheSiteOnly(string name, string value)
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, agreement);
        await app.ChangeAsync(data => data.Mails.ExecuteDeleteAsync());

        await AskAsync(null, "/forgot-password", ("Input.Email", tabriz.Faculty.Email!));
        var student = $"{Guid.CreateVersion7():N}@example.org";
        await AskAsync(null, "/register", Student(tabriz, student));
        await AskAsync(
            tabriz.Administrator,
            "/people/invite",
            ("Input.Email", "invited@example.org"),
            ("Input.Role", nameof(Role.Faculty)),
            ("Input.Language", "Fa")
        );
        await AskAsync(
            baku.Officer,
            $"/agreements/{agreement.Id}/do/{nameof(AgreementAction.Return)}",
            ("Version", $"{agreement.Version}"),
            ("Input.Note", "Please read it again.")
        );
        await app.RunOutboxAsync();

        var mails = await app.ReadAsync(data => data.Mails.ToListAsync());
        Assert.Superset(
            new HashSet<string>
            {
                tabriz.Faculty.Email!,
                tabriz.Officer.Email!,
                student,
                "invited@example.org",
            },
            mails.Select(mail => mail.ToAddress).ToHashSet()
        );
        Assert.All(
            mails,
            mail =>
            {
                var all = mail.Subject + mail.TextBody + mail.HtmlBody + mail.Ics;
                Assert.DoesNotContain("poisoned", all, StringComparison.OrdinalIgnoreCase);
                var links = Link.Matches(all).Select(link => link.Value).ToList();
                Assert.NotEmpty(links);
                Assert.All(links, link => Assert.StartsWith(Site + "/", link));
            }
        );

        async Task AskAsync(Person? person, string address, params (string, string)[] fields)
        {
            using var client = await RawClient.OfAsync(app, person);
            var page = await client.SendAsync(HttpMethod.Get, address, header: (name, value));
            var answer = await client.SendAsync(
                HttpMethod.Post,
                address,
                FormContent.Of([.. fields, (Form.TokenName, client.Token)]),
                (name, value)
            );
            Assert.True(answer.Status is 200 or 302, $"{address} gave {answer.Status}");
            foreach (var one in new[] { page, answer })
            {
                Assert.DoesNotContain("poisoned", one.Text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(
                    "poisoned",
                    one.Headers.GetValueOrDefault("Location", ""),
                    StringComparison.OrdinalIgnoreCase
                );
            }
        }
    }

    private static (string, string)[] Student(Side side, string email) =>
        [
            ("Input.Email", email),
            ("Input.Password", Account.Password),
            ("Input.GivenName", "Leyla"),
            ("Input.FamilyName", "Test"),
            ("Input.Language", "Az"),
            ("Input.Calendar", "Gregorian"),
            ("Input.InstitutionId", side.Id.ToString()),
        ];

    [GeneratedRegex(@"https?:[^\s""<>]+|(?<=href="")[^""]+", RegexOptions.None, 1000)]
    private static partial Regex Link { get; }

    public sealed class OpenApp : AppFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("AllowedHosts", "*");
            builder.UseSetting("Site:BaseAddress", Site);
        }
    }
}
