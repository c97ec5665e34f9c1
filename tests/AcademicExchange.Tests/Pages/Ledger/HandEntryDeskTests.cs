using System.Net;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Ledger;

/// <summary>An entry stands on the desk of the office that is to answer, and under what the other side waits for, until somebody has answered.</summary>
public sealed class HandEntryDeskTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Open_StandsOnTheDeskOfTheOtherOffice()
    {
        var entry = await EnteredAsync();

        var asked = await app.As(_baku.Officer).Open("/desk");
        Assert.Contains(entry.Number, Mine(asked), StringComparison.Ordinal);
        Assert.Contains("Not answered yet", Mine(asked), StringComparison.Ordinal);
        Assert.Contains(_tabriz.Institution.Name.En!, Mine(asked), StringComparison.Ordinal);
        Assert.Contains("since 23 ", Mine(asked), StringComparison.Ordinal);
        Assert.Equal("1", asked.Document.QuerySelector("#desk-mine .count")!.TextContent);
        Assert.NotNull(asked.Document.QuerySelector($"#main a[href='/ledger/entries/{entry.Id}']"));
        Assert.DoesNotContain(entry.Number, Others(asked), StringComparison.Ordinal);

        var asking = await app.As(_tabriz.Officer).Open("/desk");
        Assert.Contains(entry.Number, Others(asking), StringComparison.Ordinal);
        Assert.Contains(
            $"International officer, {_baku.Institution.Name.En} · since",
            Others(asking),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(entry.Number, Mine(asking), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disputed_StandsOnTheDeskOfWhoEnteredIt_UntilAskedAgain()
    {
        var entry = await EnteredAsync();
        await AnswerAsync(entry, HandEntryAction.Dispute, _baku);
        await SeenAsync(entry, mine: _tabriz, others: _baku);

        await app.RunOutboxAsync();
        await app.As(_tabriz.Officer)
            .Open($"/ledger/entries/{entry.Id}")
            .See("The other side says that it was not so")
            .Press("Ask again")
            .Expect(HttpStatusCode.Conflict)
            .Fill("Input.Note", "The list of May names both.")
            .Press("Ask again")
            .See("Put to the other side again")
            .See("Not answered yet");

        await SeenAsync(entry, mine: _baku, others: _tabriz);
    }

    [Fact]
    public async Task Disputed_WithdrawnByWhoEnteredIt_LeavesBothDesks()
    {
        var entry = await EnteredAsync();
        await AnswerAsync(entry, HandEntryAction.Dispute, _baku);
        await app.As(_baku.Officer)
            .Open($"/ledger/entries/{entry.Id}")
            .See("Disputed")
            .NotSee("Ask again")
            .NotSee("Withdraw");
        await app.As(_tabriz.Officer)
            .Open($"/ledger/entries/{entry.Id}")
            .Press("Withdraw")
            .See("Withdrawn");

        await SeenAsync(entry, mine: null, others: null);
    }

    [Fact]
    public async Task Disputed_AnsweredFromAStaleForm_ChangesNothing()
    {
        var entry = await EnteredAsync();
        await AnswerAsync(entry, HandEntryAction.Dispute, _baku);
        var old = await app.As(_tabriz.Officer).Open($"/ledger/entries/{entry.Id}");
        await app.As(_tabriz.Officer).Open($"/ledger/entries/{entry.Id}").Press("Withdraw");

        await old.Fill("Input.Note", "It was so.")
            .Press("Ask again")
            .Expect(HttpStatusCode.Conflict)
            .See("It was so.");

        await SeenAsync(entry, mine: null, others: null);
    }

    [Fact]
    public async Task Correction_StandsOnTheDeskOfTheAskedSide()
    {
        var entry = await EnteredAsync();
        await AnswerAsync(entry, HandEntryAction.Confirm, _baku);
        await SeenAsync(entry, mine: null, others: null);
        await AnswerAsync(entry, HandEntryAction.AskCorrection, _baku);
        await SeenAsync(entry, mine: _tabriz, others: _baku);
        await AnswerAsync(entry, HandEntryAction.AgreeCorrection, _tabriz);
        await SeenAsync(entry, mine: null, others: null);
    }

    [Fact]
    public async Task Desk_OfOthers_ShowsWhatTheLedgerShowsThem()
    {
        var entry = await EnteredAsync();
        var stranger = An.Baku();
        await app.AddAsync(stranger);
        foreach (
            var (person, waits) in new[]
            {
                (_tabriz.Signatory, true),
                (_baku.Signatory, false),
                (_tabriz.Auditor, false),
                (_baku.Auditor, false),
                (_baku.Head, false),
                (_baku.Faculty, false),
                (_baku.Administrator, false),
                (stranger.Officer, false),
            }
        )
        {
            var desk = await app.As(person).Open("/desk");
            Assert.Equal(
                (false, waits),
                (
                    Mine(desk).Contains(entry.Number, StringComparison.Ordinal),
                    Others(desk).Contains(entry.Number, StringComparison.Ordinal)
                )
            );
        }
    }

    [Fact]
    public async Task Open_EnteredByOneWithBothOffices_DoesNotWaitForThatPerson()
    {
        var entry = await EnteredAsync();
        var other = _baku.Actor(Role.InternationalOfficer);
        var same = other with { PersonId = _tabriz.Officer.Id };

        Assert.Equal([entry.Id], await WaitingAsync(other));
        Assert.Empty(await WaitingAsync(same));
        await AnswerAsync(entry, HandEntryAction.Dispute, _baku);
        Assert.Equal([entry.Id], await WaitingAsync(_tabriz.Actor(Role.InternationalOfficer)));
    }

    [Theory]
    [InlineData("fa", "هنوز پاسخ داده نشده")]
    [InlineData("az", "Hələ cavab verilməyib")]
    public async Task Desk_OtherLanguages_AreSpoken(string language, string state)
    {
        await EnteredAsync();
        await app.As(_baku.Officer).Open("/desk?ui-culture=" + language).See(state);
        await app.As(_tabriz.Officer).Open("/desk?ui-culture=" + language).See(state);
    }

    private Task<List<Guid>> WaitingAsync(Actor actor) =>
        app.WithAsync<HandEntryQueries, List<Guid>>(queries =>
            queries.Waiting(actor).Select(entry => entry.Id).ToListAsync()
        );

    private async Task SeenAsync(HandEntry entry, Side? mine, Side? others)
    {
        foreach (var side in new[] { _tabriz, _baku })
        {
            var desk = await app.As(side.Officer).Open("/desk");
            Assert.Equal(
                (side == mine, side == others),
                (
                    Mine(desk).Contains(entry.Number, StringComparison.Ordinal),
                    Others(desk).Contains(entry.Number, StringComparison.Ordinal)
                )
            );
        }
    }

    private async Task<HandEntry> EnteredAsync()
    {
        app.Clock.Set(ManualClock.Start);
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var entry = A.HandEntry(_tabriz, _baku, agreement.Id);
        await app.AddAsync(_tabriz, _baku, agreement, entry);
        return entry;
    }

    private Task AnswerAsync(HandEntry entry, HandEntryAction action, Side by) =>
        app.WithAsync<HandEntryService, bool>(async service =>
        {
            var version = await app.ReadAsync(data =>
                data.HandEntries.Where(one => one.Id == entry.Id)
                    .Select(one => one.Version)
                    .SingleAsync()
            );
            await service.AnswerAsync(
                entry.Id,
                version,
                action,
                new Act(by.Actor(Role.InternationalOfficer), ManualClock.Start, "So it was."),
                default
            );
            return true;
        });

    private static string Mine(Browser desk) => Section(desk, "desk-mine");

    private static string Others(Browser desk) => Section(desk, "desk-Others");

    private static string Section(Browser browser, string id) =>
        browser.Document.GetElementById(id)?.ParentElement?.TextContent ?? "";
}
