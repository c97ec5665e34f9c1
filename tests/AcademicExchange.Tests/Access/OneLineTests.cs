using System.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Security;
using AcademicExchange.Tests.Pages.People;
using AcademicExchange.Tests.Support;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Access;

/// <summary>A line break or a turned direction in a name makes no second line, wherever the name is written.</summary>
public sealed class OneLineTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Hostile =
        "Ali\r\nBcc: evil@example.org\n2026-01-01T00:00:00Z,x\u2028\u202Eila";

    [Fact]
    public async Task Names_Posted_AreKeptOnOneLine()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        using var client = await RawClient.OfAsync(app, side.Faculty);
        var page = await client.SendAsync(HttpMethod.Get, "/account");
        var stamp = new HtmlParser()
            .ParseDocument(page.Text)
            .QuerySelector("[name=Stamp]")!
            .GetAttribute("value")!;

        var answer = await client.PostAsync("/account", [("Stamp", stamp), .. Names]);

        Assert.Equal(302, answer.Status);
        await KeptAsync(side.Faculty.Id);
    }

    [Fact]
    public async Task Names_OfANewAccount_AreKeptOnOneLine()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        using var client = await RawClient.OfAsync(app, null);

        var answer = await client.PostAsync(
            "/register",
            [
                .. Names,
                ("Input.Email", "one.line@example.org"),
                ("Input.Password", Account.Password),
                ("Input.InstitutionId", side.Id.ToString()),
            ]
        );

        Assert.Equal(200, answer.Status);
        var id = await app.ReadAsync(data =>
            data.Users.Where(person => person.Email == "one.line@example.org")
                .Select(person => person.Id)
                .SingleAsync()
        );
        await KeptAsync(id);
    }

    /// <summary>Whatever brought the name into the database.</summary>
    [Fact]
    public async Task AuditExport_HostileNames_HasALineForEachLine()
    {
        var side = await HostileAsync();
        await app.ChangeAsync(data =>
        {
            for (var n = 0; n < 3; n++)
            {
                data.Audit.Add(
                    new AuditLine
                    {
                        AtUtc = app.Clock.NowUtc,
                        PersonId = side.Faculty.Id,
                        InstitutionId = side.Id,
                        Action = "file.view",
                        Result = AuditResult.Done,
                        Detail = Hostile,
                    }
                );
            }

            return Task.CompletedTask;
        });

        var export = await app.As(side.Auditor).Open("/admin/audit?handler=Csv");

        var lines = Encoding.UTF8.GetString(export.Content).TrimEnd().Split('\n');
        var rows = await app.ReadAsync(data =>
            data.Audit.CountAsync(line => line.InstitutionId == side.Id)
        );
        Assert.Equal(rows + 1, lines.Length);
        Assert.All(lines, AssertPlain);
    }

    [Fact]
    public async Task Mails_HostileNames_GetNoOtherHeader()
    {
        var side = await HostileAsync();
        var client = app.As(side.Administrator);
        await client.Post(
            "/people/invite",
            ("Input.Email", "invited@example.org"),
            ("Input.Role", nameof(Role.Faculty)),
            ("Input.Language", "En")
        );
        await app.Visitor()
            .Open("/forgot-password")
            .Post("/forgot-password", ("Input.Email", side.Faculty.Email!));
        await app.RunOutboxAsync();

        var mails = Directory.GetFiles(Path.Combine(app.Storage, "mail"), "*.eml");
        Assert.True(mails.Length >= 2);
        foreach (var mail in mails)
        {
            var text = await File.ReadAllTextAsync(mail);
            var head = text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n");
            AssertPlain(string.Concat(head));
            Assert.All(
                head,
                line =>
                    Assert.Matches(
                        @"^([ \t]|(X-Sender|X-Receiver|Message-ID|Auto-Submitted|MIME-Version|From|To|Date|Subject|Content-Type|Content-Transfer-Encoding): )",
                        line
                    )
            );
        }
    }

    [Fact]
    public async Task UserAgent_Hostile_IsKeptInKnownWordsOnly()
    {
        var side = An.Tabriz();
        side.Faculty.WithPassword();
        await app.AddAsync(side);
        using var client = await RawClient.OfAsync(app, null);

        await client.SendAsync(
            HttpMethod.Post,
            "/sign-in",
            FormContent.Of([
                ("Input.Email", side.Faculty.Email!),
                ("Input.Password", Account.Password),
                (Form.TokenName, client.Token),
            ]),
            ("User-Agent", "Firefox/1 Linux \u202E evil " + new string('x', 5000))
        );

        Assert.Equal(
            "Firefox, Linux",
            await app.ReadAsync(data =>
                data.SignInSessions.Where(one => one.PersonId == side.Faculty.Id)
                    .Select(one => one.Browser)
                    .SingleAsync()
            )
        );
    }

    private static IEnumerable<(string, string)> Names =>
        [
            ("Input.GivenName", Hostile),
            ("Input.FamilyName", Hostile),
            ("Input.NativeGivenName", Hostile),
            ("Input.NativeFamilyName", Hostile),
            ("Input.Language", "En"),
            ("Input.Calendar", "Gregorian"),
        ];

    private async Task KeptAsync(Guid personId)
    {
        var person = await app.ReadAsync(data => data.Users.SingleAsync(p => p.Id == personId));
        string?[] names =
        [
            person.GivenName,
            person.FamilyName,
            person.NativeGivenName,
            person.NativeFamilyName,
        ];
        Assert.All(names, name => Assert.StartsWith("Ali Bcc", name, StringComparison.Ordinal));
        Assert.All(names, name => AssertPlain(name!));
    }

    /// <summary>A side whose people and name are hostile, written past all forms.</summary>
    private async Task<Side> HostileAsync()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        await app.ChangeAsync(async data =>
        {
            await data
                .Users.Where(person => person.Id == side.Faculty.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(person => person.GivenName, Hostile)
                        .SetProperty(person => person.NativeGivenName, Hostile)
                );
            var institution = await data.Institutions.SingleAsync(one => one.Id == side.Id);
            data.Entry(institution)
                .ComplexProperty(one => one.Name)
                .Property(name => name.En)
                .CurrentValue = Hostile;
        });
        return side;
    }

    private static void AssertPlain(string line)
    {
        Assert.DoesNotContain('\u202E', line);
        Assert.DoesNotContain('\u2028', line);
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\r', line.TrimEnd('\r'));
    }
}
