using System.Collections.Concurrent;
using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Access;

/// <summary>
/// Every address, asked by a visitor and by every role of the owner, of the other party and of a foreign institution. What came of it
/// stands in docs/access.md; what is denied changes nothing but the log.
/// </summary>
public sealed class AccessMatrixTests(AccessApp app) : IClassFixture<AccessApp>
{
    /// <summary>In the letters of docs/access.md.</summary>
    private static readonly IReadOnlyList<(string Letter, Role? Role)> Columns =
    [
        ("V", null),
        ("S", Role.Student),
        ("F", Role.Faculty),
        ("D", Role.DepartmentHead),
        ("O", Role.InternationalOfficer),
        ("R", Role.Signatory),
        ("I", Role.InstitutionAdministrator),
        ("Y", Role.SystemAdministrator),
        ("U", Role.Auditor),
        ("X", Role.ExternalReviewer),
    ];

    /// <summary>What a denied request may write: that it was denied, and that the browser was seen.</summary>
    private static readonly string[] Log = ["Audit", "SignInSessions"];

    /// <summary>Why these need none is said in the guard of the form token.</summary>
    private static readonly string[] NoToken = ["/errors/{code}", "/theme"];

    private readonly ConcurrentDictionary<Guid, Browser> _browsers = new();

    [Fact]
    public async Task Get_EveryAddressByEverybody_IsAsDocumented()
    {
        var table = new Markdown().Head(["Address", .. Columns.Select(column => column.Letter)]);
        foreach (var route in app.Routes.Where(route => route.Handlers.Contains("GET")))
        {
            var cells = new List<string> { $"`{route.Pattern}`" };
            foreach (var (_, role) in Columns)
            {
                cells.Add(await CellAsync(route, role));
            }

            table.Row(cells);
        }

        Approved.MatchesDocsBelow(
            "access.md",
            "<!-- made by tests: UPDATE_DOCS=1 -->",
            table.ToString()
        );
        Assert.True(app.Errors.Count == 0, string.Join("\n", app.Errors));
    }

    [Fact]
    public async Task Get_RecordOfAnotherInstitution_LooksLikeAnUnknownOne()
    {
        foreach (var route in app.Routes.Where(Doors.IsSecret))
        {
            foreach (var person in app.Doors.Foreign.People)
            {
                var foreign = await Open(person).Open(app.Doors.Fill(route));
                var (status, shape) = (foreign.Status, Shape(foreign));
                var unknown = await Open(person).Open(app.Doors.Fill(route, known: false));

                Assert.True(
                    status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden,
                    $"{route.Pattern} by a foreign {Name(person)} gave {status}"
                );
                Assert.Equal(unknown.Status, status);
                Assert.Equal(Shape(unknown), shape);
            }
        }
    }

    [Fact]
    public async Task Post_ByWhomThePageIsDeniedTo_ChangesNothingButTheLog()
    {
        foreach (var posts in Posts().Where(post => !post.Route.IsOpen).GroupBy(post => post.Route))
        {
            var address = app.Doors.Fill(posts.Key);
            foreach (var person in Everybody())
            {
                var browser = await Open(person).Open(address);
                var asked = browser.Status;
                if (!IsDenied(browser))
                {
                    continue;
                }

                app.Writes.Take();
                foreach (var (_, handler) in posts)
                {
                    await browser.Post(address + Route.Query(handler));

                    Assert.True(
                        IsDenied(browser) && browser.Status == asked,
                        $"{handler} {address} by {Name(person)} gave {browser.Status}, GET {asked}"
                    );
                }

                Assert.Empty(app.Writes.Take().Except(Log));
            }
        }
    }

    /// <summary>T9: the auditor looks and touches nothing but the own account and notices.</summary>
    [Fact]
    public async Task Post_ByTheAuditor_IsForbiddenEverywhere()
    {
        foreach (
            var (route, handler) in Posts()
                .Where(post =>
                    !post.Route.IsOpen
                    && !post.Route.Pattern.StartsWith("/account", StringComparison.Ordinal)
                    && post.Route.Pattern != "/notices"
                )
        )
        {
            var address = app.Doors.Fill(route) + Route.Query(handler);
            var browser = await app.As(app.Doors.Own.Auditor).Open("/account");
            app.Writes.Take();
            await browser.Post(address);

            Assert.True(
                browser.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound,
                $"{handler} {address} by the auditor gave {browser.Status}"
            );
            Assert.Empty(app.Writes.Take().Except(Log));
        }
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedAndChangesNothing()
    {
        foreach (
            var (route, handler) in Posts().Where(post => !NoToken.Contains(post.Route.Pattern))
        )
        {
            var address = app.Doors.Fill(route) + Route.Query(handler);
            foreach (var person in new[] { app.Doors.Party.Officer, app.Doors.Administrator })
            {
                var browser = await app.As(person).Open("/account");
                app.Writes.Take();
                await browser.PostForged(address);

                // Forms of the account come back fresh, to be sent again; all others are refused.
                Assert.True(
                    browser.Status
                        is HttpStatusCode.BadRequest
                            or HttpStatusCode.Forbidden
                            or HttpStatusCode.NotFound
                        || (route.IsOpen && browser.Status == HttpStatusCode.OK),
                    $"{handler} {address} without a token gave {browser.Status}"
                );
                Assert.Empty(app.Writes.Take().Except(["Audit"]));
            }
        }
    }

    private IEnumerable<(Route Route, string Handler)> Posts() =>
        from route in app.Routes
        from handler in route.Handlers
        where handler.StartsWith("POST", StringComparison.Ordinal)
        select (route, handler);

    private IEnumerable<Person?> Everybody() =>
        [
            null,
            app.Doors.Administrator,
            .. app.Doors.Own.People,
            .. app.Doors.Party.People,
            .. app.Doors.Foreign.People,
        ];

    /// <summary>Everybody keeps one browser, signed in once.</summary>
    private Browser Open(Person? person) =>
        _browsers.GetOrAdd(
            person?.Id ?? Guid.Empty,
            _ => person is null ? app.Visitor() : app.As(person)
        );

    private async Task<string> CellAsync(Route route, Role? role)
    {
        Person?[] people = role switch
        {
            null => [null],
            Role.SystemAdministrator => [app.Doors.Administrator],
            { } held when Doors.IsOfRecord(route) =>
            [
                app.Doors.Own[held],
                app.Doors.Party[held],
                app.Doors.Foreign[held],
            ],
            { } held => [app.Doors.Own[held]],
        };
        var answers = new List<string>();
        foreach (var person in people)
        {
            var address = app.Doors.Fill(route);
            answers.Add(Answer(await Open(person).Open(address), address));
        }

        return string.Join('/', answers.Distinct().Count() == 1 ? answers.Take(1) : answers);
    }

    private static string Answer(Browser browser, string address) =>
        IsOk(browser, address) ? "ok"
        : browser.Path.StartsWith("/sign-in", StringComparison.Ordinal) ? "in"
        : browser.Path.Split('?')[0] != address ? "→"
        : ((int)browser.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsDenied(Browser browser) =>
        browser.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound
        || browser.Path.StartsWith("/sign-in", StringComparison.Ordinal);

    private static bool IsOk(Browser browser, string address) =>
        browser.Status == HttpStatusCode.OK && browser.Path.Split('?')[0] == address;

    /// <summary>The page without what differs by nature: the number to quote and the form tokens.</summary>
    private static string Shape(Browser browser) =>
        System.Text.RegularExpressions.Regex.Replace(
            browser.Text,
            @"\b[0-9a-fA-F-]{8,}(:\w+)?\b|0H\w+(:\w+)?",
            "…"
        );

    private static string Name(Person? person) => person?.FamilyName ?? "a visitor";
}
