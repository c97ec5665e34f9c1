using System.Net;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>What a step refuses stands at the field that it speaks of.</summary>
public sealed class VisitFieldErrorTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Do_DaysThatCannotBe_SaysSoAtTheField()
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var stays = A.Visit(_tabriz, _baku, agreement.Id).In(VisitState.OnSite);
        var confirmed = A.Visit(_tabriz, _baku, agreement.Id).In(VisitState.Confirmed);
        var draft = A.Visit(_tabriz, _baku, agreement.Id)
            .Draft(VisitBuilder.Said with { AgreementId = agreement.Id });
        await app.AddAsync(_tabriz, _baku, agreement, stays, confirmed, draft);
        foreach (
            var (who, address, field, message, typed) in new[]
            {
                (
                    _baku.Officer,
                    $"/visits/{stays.Id}/do/extend",
                    "Input.LastDay",
                    "The visit would last longer than its agreement",
                    new[] { ("Input.LastDay", "2199-12-01") }
                ),
                (
                    _tabriz.Faculty,
                    $"/visits/{confirmed.Id}/do/postpone",
                    "Input.FirstDay",
                    "The first day lies in the past",
                    new[] { ("Input.FirstDay", "2020-01-01"), ("Input.Note", VisitBuilder.Why) }
                ),
                (
                    _tabriz.Faculty,
                    $"/visits/{confirmed.Id}/do/postpone",
                    "Input.LastDay",
                    "The visit would last longer than its agreement",
                    new[] { ("Input.LastDay", "2199-12-01"), ("Input.Note", VisitBuilder.Why) }
                ),
                (
                    _tabriz.Faculty,
                    $"/visits/{draft.Id}/edit",
                    "Input.LastDay",
                    "The visit would last longer than its agreement",
                    new[] { ("Input.LastDay", "2199-12-01") }
                ),
            }
        )
        {
            var page = await app.As(who).Open(address);
            foreach (var (name, value) in typed)
            {
                page = await page.Fill(name, value);
            }

            page = await page.Press(
                    page.Document.QuerySelector(".submit-bar button")!.TextContent.Trim()
                )
                .Expect(HttpStatusCode.Conflict);
            var control = page.Document.QuerySelector($"[name='{field}']")!;
            Assert.Equal("true", control.GetAttribute("aria-invalid"));
            Assert.Contains(message, control.ParentElement!.TextContent, StringComparison.Ordinal);
        }
    }

    /// <summary>Which agreement it will be is not known yet: that none lasts so long is said, and refuses nothing.</summary>
    [Fact]
    public async Task Submit_DaysThatNoAgreementReaches_WarnsAndIsTaken()
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var within = A.Visit(_tabriz, _baku, agreement.Id).Draft();
        var beyond = A.Visit(_tabriz, _baku, agreement.Id)
            .Draft(VisitBuilder.Said with { LastDay = SampleText.Ends.AddDays(1) });
        await app.AddAsync(_tabriz, _baku, agreement, within, beyond);

        await app.As(_tabriz.Faculty)
            .Open($"/visits/{within.Id}/do/submit")
            .NotSee("No agreement lasts until your last day");
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{beyond.Id}/do/submit")
            .See("No agreement lasts until your last day")
            .Press("Submit")
            .At($"/visits/{beyond.Id}");
    }

    /// <summary>The form comes first: what else could be done waits behind one line, and the step itself is not offered again.</summary>
    [Fact]
    public async Task Do_OtherActions_AreFoldedAway()
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(VisitState.AtHostOffice);
        await app.AddAsync(_tabriz, _baku, agreement, visit);

        var record = await app.As(_baku.Officer).Open($"/visits/{visit.Id}");
        var step = await app.As(_baku.Officer).Open($"/visits/{visit.Id}/do/approve");

        Assert.Contains("Approve", Said(record, ".turn > .turn-actions a"));
        Assert.Empty(Said(step, ".turn > .turn-actions a"));
        Assert.Equal(
            Said(record, ".turn-actions a").Where(action => action != "Approve"),
            Said(step, "details .turn-actions a")
        );

        static List<string> Said(Browser page, string selector) =>
            [.. page.Document.QuerySelectorAll(selector).Select(link => link.TextContent.Trim())];
    }
}
