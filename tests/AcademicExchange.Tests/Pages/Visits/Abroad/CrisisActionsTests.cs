using System.Globalization;
using System.Net;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Pages.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits.Abroad;

/// <summary>One step for many: each by its own table, in its own transaction, with an answer for each.</summary>
public sealed class CrisisActionsTests(PassportApp app)
    : AbroadTestBase(app),
        IClassFixture<PassportApp>
{
    private const string Form = Page + "/act";

    [Fact]
    public async Task Suspend_ForMany_IsDoneForThoseThatCanBe()
    {
        var onSite = await AddAsync();
        var confirmed = await MoreAsync(onSite, VisitState.Confirmed);
        var accepted = await MoreAsync(onSite, VisitState.Accepted);
        await App.As(Tabriz.Officer)
            .Open(Page)
            .Check("All")
            .Open($"{Form}?All=true")
            .See("Chosen: 3")
            .Post(Form, await FieldsAsync("Suspend", onSite, confirmed, accepted))
            .See("Done for 2 of 3")
            .See("Not done");
        Assert.Equal(VisitState.Suspended, await StateAsync(onSite));
        Assert.Equal(VisitState.Suspended, await StateAsync(confirmed));
        Assert.Equal(VisitState.Accepted, await StateAsync(accepted));
        Assert.Equal(
            2,
            await App.ReadAsync(data =>
                data.History.CountAsync(one =>
                    one.InstitutionId == Tabriz.Id
                    && one.Action == nameof(VisitAction.Suspend)
                    && one.Note == "Universities are closed"
                )
            )
        );
    }

    [Fact]
    public async Task MoveOnlineAndReturnEarly_FollowTheTableOfOne()
    {
        var visit = await AddAsync();
        var other = await MoreAsync(visit);
        Stand(VisitBuilder.First.AddDays(4));
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(Form, await FieldsAsync("MoveOnline", visit))
            .See("Done for 1 of 1");
        var fields = await FieldsAsync("ReturnEarly", visit, other);
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(Form, fields)
            .Expect(HttpStatusCode.Conflict)
            .Post(Form, [.. fields, ("Day", Iso(VisitBuilder.First.AddDays(3)))])
            .See("Done for 2 of 2");
        Assert.Equal(VisitState.Finished, await StateAsync(visit));
        Assert.Equal(VisitState.Finished, await StateAsync(other));
    }

    [Fact]
    public async Task Extend_ByTheHostsOffice_GivesAnotherLastDay()
    {
        var visit = await AddAsync();
        var later = VisitBuilder.Last.AddDays(5);
        (string, string)[] fields = [.. await FieldsAsync("Extend", visit), ("Day", Iso(later))];
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(Form, fields)
            .See("Done for 0 of 1");
        await App.As(Baku.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(Form, fields)
            .See("Done for 1 of 1");
        Assert.Equal(
            later,
            await App.ReadAsync(data =>
                data.Visits.Where(one => one.Id == visit.Id)
                    .Select(one => one.LastDay)
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Act_TwiceOrStale_ChangesNothingMore()
    {
        var visit = await AddAsync();
        var fields = await FieldsAsync("MoveOnline", visit);
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(Form, fields)
            .See("Done for 1 of 1")
            .Post(Form, fields)
            .See("Done for 0 of 1");
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(Form, [("Doing", "Suspend"), .. fields.Where(one => one.Item1 != "Doing")])
            .See("Somebody has changed this visit");
        Assert.Equal(VisitState.OnSite, await StateAsync(visit));
    }

    [Fact]
    public async Task Act_WithoutANoteOrAnAction_KeepsWhatWasTyped()
    {
        var visit = await AddAsync();
        var fields = await FieldsAsync("Suspend", visit);
        await App.As(Tabriz.Officer)
            .Open(Form + "?Visit=" + visit.Id)
            .Post(Form, [.. fields.Where(one => one.Item1 != "Note")])
            .Expect(HttpStatusCode.Conflict)
            .See("Give the reason.")
            .Post(Form, [.. fields.Where(one => one.Item1 != "Doing")])
            .Expect(HttpStatusCode.BadRequest)
            .See("Universities are closed")
            .Post(Form, [.. fields.Where(one => one.Item1 != "Versions")])
            .Expect(HttpStatusCode.BadRequest);
        Assert.Equal(VisitState.OnSite, await StateAsync(visit));
    }

    [Fact]
    public async Task Act_ByOthersOrForOthers_IsTurnedAway()
    {
        var visit = await AddAsync();
        var foreign = An.Baku();
        await App.AddAsync(foreign);
        var fields = await FieldsAsync("Suspend", visit);
        foreach (
            var person in new[] { Tabriz.Head, Tabriz.Signatory, Tabriz.Auditor, Tabriz.Faculty }
        )
        {
            await App.As(person)
                .Open(Form + "?Visit=" + visit.Id)
                .Expect(HttpStatusCode.Forbidden)
                .Post(Form, fields)
                .Expect(HttpStatusCode.Forbidden);
        }

        await App.As(foreign.Officer).Open(Page).Post(Form, fields).Expect(HttpStatusCode.NotFound);
        Assert.Equal(VisitState.OnSite, await StateAsync(visit));
    }

    private async Task<(string, string)[]> FieldsAsync(string doing, params Visit[] visits)
    {
        var versions = await App.ReadAsync(data =>
            data.Visits.Select(one => new { one.Id, one.Version })
                .ToDictionaryAsync(one => one.Id, one => one.Version)
        );
        return
        [
            ("Doing", doing),
            ("Note", "Universities are closed"),
            .. visits.Select(visit => ("Visit", visit.Id.ToString())),
            .. visits.Select(visit =>
                ("Versions", versions[visit.Id].ToString(CultureInfo.InvariantCulture))
            ),
        ];
    }

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<VisitState> StateAsync(Visit visit) =>
        App.ReadAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id).Select(one => one.State).SingleAsync()
        );
}
