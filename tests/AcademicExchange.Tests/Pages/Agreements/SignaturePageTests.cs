using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>The page of signatures says who acted, and for whom (T14).</summary>
public sealed class SignaturePageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Open_SignedByAStandIn_NamesForWhom()
    {
        var agreement = An.Agreement(_tabriz, _baku).InSignature();
        agreement.Sign(
            new AgreementSignature
            {
                AgreementId = agreement.Id,
                InstitutionId = _baku.Id,
                SignerName = _baku.Head.LatinName,
                SignerOffice = "Dean",
                SignedOn = DateOnly.FromDateTime(ManualClock.Start),
                Place = "Baku",
                OnPaper = false,
                TextHash = agreement.SharedHash!,
                PersonId = _baku.Head.Id,
                ForPersonId = _baku.Signatory.Id,
                AtUtc = ManualClock.Start,
            },
            InStead(Role.Signatory)
        );
        await app.AddAsync(_tabriz, _baku, agreement);

        await app.As(_tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/signatures")
            .See(_baku.Head.LatinName)
            .See("As stand-in for " + _baku.Signatory.LatinName);
    }

    [Fact]
    public async Task Open_ApprovedByAStandIn_NamesForWhom()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();
        foreach (var kind in new[] { StepKind.LegalReview, StepKind.TranslationCheck })
        {
            agreement.RecordStep(
                AgreementBuilder.Step(agreement, _baku, kind),
                _baku.Act(Role.InternationalOfficer)
            );
        }

        agreement.Approve(agreement.SharedHash!, InStead(Role.InternationalOfficer));
        AgreementBuilder.Approve(agreement, _tabriz);
        await app.AddAsync(_tabriz, _baku, agreement);

        await app.As(_tabriz.Signatory)
            .Open($"/agreements/{agreement.Id}/signatures")
            .See($"{_baku.Head.LatinName} for {_baku.Officer.LatinName}")
            .See(_tabriz.Officer.LatinName)
            .NotSee("As stand-in");
    }

    /// <summary>An approval that fell is not shown as one.</summary>
    [Fact]
    public async Task Open_ApprovalTakenBack_IsNotShown()
    {
        var agreement = An.Agreement(_tabriz, _baku).ApprovedByOne();
        agreement.RevokeApproval(_baku.Act(Role.InternationalOfficer, note: "A mistake."));
        await app.AddAsync(_tabriz, _baku, agreement);

        await app.As(_tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/signatures")
            .NotSee("Approvals of this text");
    }

    /// <summary>Baku's head of department, in the place of who holds this role.</summary>
    private Act InStead(Role role)
    {
        var act = _baku.Act(role);
        return act with
        {
            By = act.By with { PersonId = _baku.Head.Id, ForPersonId = _baku[role].Id },
        };
    }
}
