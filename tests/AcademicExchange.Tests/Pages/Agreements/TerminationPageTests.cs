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

    private AgreementBuilder Memorandum() =>
        An.Agreement(_tabriz, _baku).Of(AgreementKind.Memorandum);
}
