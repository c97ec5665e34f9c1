using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>Who ends a memorandum reads what stands under it.</summary>
public sealed class TerminationPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Warning = "Agreements stand under this memorandum";
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Open_MemorandumWithAgreementsUnderIt_NamesThoseTheReaderKnows()
    {
        var third = An.Baku();
        var memorandum = Memorandum().InForce();
        var under = An.Agreement(_tabriz, _baku).Under(memorandum).InForce();
        var over = An.Agreement(_tabriz, _baku).Under(memorandum).In(AgreementState.Expired);
        var foreign = An.Agreement(_baku, third).Under(memorandum).InForce();
        await app.AddAsync(_tabriz, _baku, third, memorandum, under, over, foreign);

        var page = await app.As(_tabriz.Officer)
            .Open($"/agreements/{memorandum.Id}/do/proposetermination")
            .See(Warning)
            .See(under.Number)
            .NotSee(over.Number)
            .NotSee(foreign.Number);

        Assert.NotNull(page.Document.QuerySelector($"a[href='/agreements/{under.Id}']"));
    }

    [Fact]
    public async Task Open_TerminationToBeAgreed_WarnsTheOtherSideToo()
    {
        var memorandum = Memorandum().TerminationConfirmed();
        var under = An.Agreement(_tabriz, _baku).Under(memorandum).InForce();
        await app.AddAsync(_tabriz, _baku, memorandum, under);

        await app.As(_baku.Signatory)
            .Open($"/agreements/{memorandum.Id}/do/agreetermination")
            .Expect(HttpStatusCode.OK)
            .See(Warning)
            .See(under.Number);
    }

    [Fact]
    public async Task Open_NothingUnderIt_WarnsOfNothing()
    {
        var memorandum = Memorandum().InForce();
        await app.AddAsync(_tabriz, _baku, memorandum);

        await app.As(_tabriz.Officer)
            .Open($"/agreements/{memorandum.Id}/do/proposetermination")
            .Expect(HttpStatusCode.OK)
            .NotSee(Warning);
    }

    /// <summary>"Later" and "earlier" would send the reader to and fro: the days between which it can end are named.</summary>
    [Fact]
    public async Task Post_DayTooEarlyOrTooLate_NamesTheDaysBetween()
    {
        app.Clock.Set(ManualClock.Start);
        var agreement = An.Agreement(_tabriz, _baku).InForce();
        await app.AddAsync(_tabriz, _baku, agreement);
        var step = $"/agreements/{agreement.Id}/do/proposetermination";

        await app.As(_tabriz.Officer)
            .Open(step)
            .See("the last day is 23 May 2027 (2 Khordad 1406) at the earliest")
            .See("ends by itself on 22 December 2031")
            .Post(step, Fields(agreement, "2027-01-01"))
            .Expect(HttpStatusCode.Conflict)
            .See("choose 23 May 2027 (2 Khordad 1406) or a later day")
            .Post(step, Fields(agreement, "2032-01-01"))
            .Expect(HttpStatusCode.Conflict)
            .See("ends by itself before that day, on 22 December 2031");
    }

    private static (string, string)[] Fields(Agreement agreement, string lastDay) =>
        [
            (
                "Version",
                agreement.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ),
            ("Input.LastDay", lastDay),
            ("Input.Note", "No further need."),
        ];

    private AgreementBuilder Memorandum() =>
        An.Agreement(_tabriz, _baku).Of(AgreementKind.Memorandum);
}
