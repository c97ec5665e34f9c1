using System.Net;
using System.Text;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>The list of visits over HTTP: search in three scripts, filters, order, files, saved views, and the calendar feed.</summary>
public sealed class VisitListTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();
    private Guid _agreement;

    [Theory]
    [InlineData("films weeks")]
    [InlineData("لايه‌ها")]
    [InlineData("TƏBƏQƏ")]
    [InlineData("teb\u04d9q\u04d9 həftəlik")]
    public async Task Search_InAnyScript_FindsIt(string words)
    {
        var visit = await AddAsync(VisitState.AtHost);
        var foreign = An.Tabriz();
        await app.AddAsync(foreign);
        var query = "/visits?Q=" + Uri.EscapeDataString(words);
        await app.As(_tabriz.Officer).Open(query).See(visit.Number);
        await app.As(_baku.Faculty).Open(query).See(visit.Number);
        await app.As(foreign.Officer).Open(query).NotSee(visit.Number);
        await app.As(_tabriz.Officer).Open(query + "%20zzz").NotSee(visit.Number).See("No visit");
    }

    [Fact]
    public async Task Search_ByNumberPeopleAndInstitutions_FindsIt()
    {
        var visit = await AddAsync(VisitState.AtHost);
        foreach (
            var words in new[]
            {
                visit.Number,
                _baku.Faculty.FamilyName,
                _tabriz.Faculty.LatinName,
                _baku.Institution.Name.Az!,
            }
        )
        {
            await app.As(_tabriz.Officer)
                .Open("/visits?Q=" + Uri.EscapeDataString(words))
                .See(visit.Number);
        }

        // What the host's side does not know of is not found by it either.
        var draft = await AddAsync(VisitState.AtHomeOffice);
        await app.As(_baku.Officer).Open("/visits?Q=" + draft.Number).NotSee("Films of three");
    }

    /// <summary>A draft that is written anew is found by its new words, no more by the old.</summary>
    [Fact]
    public async Task Search_AfterAChange_FindsTheNewWords()
    {
        var visit = await AddAsync(VisitState.Draft);
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/edit")
            .Fill("Input.TitleEn", "Glaciers of Sabalan")
            .Press("Keep the draft");
        await app.As(_tabriz.Faculty).Open("/visits?Q=glacier").See(visit.Number);
        await app.As(_tabriz.Faculty).Open("/visits?Q=films").NotSee(visit.Number);
    }

    [Fact]
    public async Task Filter_EachOne_ShowsOnlyWhatItSays()
    {
        var going = await AddAsync(VisitState.AtHost);
        var later = await AddAsync(
            VisitState.Draft,
            VisitBuilder.Said with
            {
                Kind = VisitKind.Teaching,
                FirstDay = VisitBuilder.First.AddDays(100),
                LastDay = VisitBuilder.Last.AddDays(100),
            }
        );
        var coming = A.Visit(_baku, _tabriz, _agreement).In(VisitState.AtHostOffice);
        await app.AddAsync(coming);
        await ShowsAsync(_tabriz.Officer, "Direction=Outgoing", [going], [coming]);
        await ShowsAsync(_tabriz.Officer, "Direction=Incoming", [coming], [going]);
        await ShowsAsync(_tabriz.Officer, "State=AtHost&State=Draft", [going], [coming]);
        await ShowsAsync(_tabriz.Officer, "Mine=true", [coming], [going]);
        await ShowsAsync(_tabriz.Officer, "Partner=" + _baku.Institution.Slug, [going, coming], []);
        await ShowsAsync(
            _tabriz.Officer,
            "Partner=" + _tabriz.Institution.Slug,
            [],
            [going, coming]
        );
        await ShowsAsync(_tabriz.Faculty, "Kind=Teaching", [later], [going]);
        var day = FormattableString.Invariant($"{VisitBuilder.Last.AddDays(1):yyyy-MM-dd}");
        await ShowsAsync(_tabriz.Faculty, "From=" + day, [later], [going]);
        await ShowsAsync(_tabriz.Faculty, "Until=" + day, [going], [later]);

        var list = await app.As(_tabriz.Faculty).Open("/visits?sort=-starts");
        Assert.True(
            list.Text.IndexOf(later.Number, StringComparison.Ordinal)
                < list.Text.IndexOf(going.Number, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Csv_OfAFilter_HoldsExactlyItsLinesAndIsLogged()
    {
        for (var n = 0; n < 26; n++)
        {
            await AddAsync(VisitState.AtHost);
        }

        var other = await AddAsync(VisitState.AtHomeOffice);
        var browser = await app.As(_tabriz.Officer).Open("/visits?handler=Csv&State=AtHost");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var lines = Encoding
            .UTF8.GetString(browser.Content)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(27, lines.Length);
        Assert.DoesNotContain(lines, line => line.Contains(other.Number, StringComparison.Ordinal));
        Assert.Equal(
            "csv State=AtHost",
            await app.ReadAsync(data =>
                data.Audit.Where(line =>
                        line.Action == "visit.export" && line.InstitutionId == _tabriz.Id
                    )
                    .Select(line => line.Detail)
                    .SingleAsync()
            )
        );
        await app.As(_tabriz.Officer).Open("/visits?State=AtHost").See("1–25 of 26").See("XLSX");
        await app.As(_tabriz.Faculty).Open("/visits").NotSee("XLSX");
        await app.As(_tabriz.Faculty).Open("/visits?handler=Xlsx").Expect(HttpStatusCode.Forbidden);
        var book = await app.As(_tabriz.Auditor).Open("/visits?handler=Xlsx");
        Assert.Equal("PK"u8.ToArray(), book.Content[..2]);
    }

    [Fact]
    public async Task SaveView_OfVisits_IsThereUntilDeletedAndNotAmongAgreements()
    {
        await AddAsync(VisitState.AtHost);
        var browser = app.As(_tabriz.Officer);
        await browser
            .Open("/visits?State=AtHost&sort=starts")
            .Fill("viewName", "Asked")
            .Press("Save this view")
            .At("/visits")
            .See("Asked");
        await browser.Open("/agreements").NotSee("Asked");
        await browser.Open("/visits").Press("Asked");
        Assert.Equal("/visits?State=AtHost&sort=starts", browser.Path);
        await browser.Open("/visits").Press("Delete the view Asked").At("/visits").NotSee("Asked");
    }

    [Theory]
    [InlineData("State=Bogus&Kind=7&Direction=x&p=-4&sort=%27&Mine=maybe")]
    [InlineData("From=1405/13/40&Until=%00&p=99999999999999999999")]
    [InlineData("Q=%22%27%3Cscript%3E%E2%80%AE&Partner=..%2F..&p=0")]
    public async Task Get_HostileFilter_IsAPage(string query)
    {
        await app.AddAsync(_tabriz);
        await app.As(_tabriz.Officer).Open("/visits?" + query).Expect(HttpStatusCode.OK);
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task Feed_HoldsAwaitedStepsAndOwnStays()
    {
        var asked = await AddAsync(VisitState.AtHost);
        var stay = await AddAsync(VisitState.Confirmed);
        await app.ChangeAsync(data =>
            data.VisitSides.Where(side => side.VisitId == asked.Id && !side.IsHome)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(side => side.DueOn, VisitBuilder.Today.AddDays(5))
                )
        );
        var host = await FeedAsync(_baku.Faculty);
        Assert.Contains(asked.Number, host, StringComparison.Ordinal);
        Assert.Contains($"visit-start-{stay.Id:N}", host, StringComparison.Ordinal);
        Assert.Contains(
            $"visit-end-{stay.Id:N}",
            await FeedAsync(_tabriz.Faculty),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("visit-", await FeedAsync(_tabriz.Head), StringComparison.Ordinal);
        Assert.DoesNotContain("Mail.", host, StringComparison.Ordinal);
    }

    private async Task ShowsAsync(
        Person person,
        string query,
        IEnumerable<Visit> shown,
        IEnumerable<Visit> hidden
    )
    {
        var list = await app.As(person).Open("/visits?" + query).Expect(HttpStatusCode.OK);
        Assert.All(
            shown,
            visit => Assert.Contains(visit.Number, list.Text, StringComparison.Ordinal)
        );
        Assert.All(
            hidden,
            visit => Assert.DoesNotContain(visit.Number, list.Text, StringComparison.Ordinal)
        );
    }

    /// <summary>Its people see nothing on any page; a feed that a calendar goes on asking for says no more.</summary>
    [Fact]
    public async Task Feed_OfASuspendedInstitution_IsEmpty()
    {
        var visit = await AddAsync(VisitState.Confirmed);
        Assert.Contains(visit.Number, await FeedAsync(_tabriz.Faculty), StringComparison.Ordinal);
        await app.ChangeAsync(async data =>
            (await data.Institutions.SingleAsync(one => one.Id == _tabriz.Id)).Suspend()
        );

        Assert.DoesNotContain(visit.Number, await FeedAsync(_tabriz.Faculty));
        Assert.Contains(visit.Number, await FeedAsync(_baku.Faculty), StringComparison.Ordinal);
    }

    private async Task<string> FeedAsync(Person person)
    {
        var key = person.Id.ToString("N");
        await app.ChangeAsync(async data =>
            (await data.Users.SingleAsync(p => p.Id == person.Id)).CalendarFeedKey = key
        );
        return (
            await app.WithAsync<CalendarFeed, string?>(feed =>
                feed.TextAsync(key, CancellationToken.None)
            )
        )!;
    }

    private async Task<Visit> AddAsync(VisitState state, VisitEntry? entry = null)
    {
        if (_agreement == Guid.Empty)
        {
            Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
            await app.AddAsync(_tabriz, _baku, agreement);
            _agreement = agreement.Id;
        }

        var visits = A.Visit(_tabriz, _baku, _agreement);
        var visit = entry is null ? visits.In(state) : visits.Draft(entry);
        await app.AddAsync(visit);
        return visit;
    }
}
