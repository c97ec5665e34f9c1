using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>An approval holds for exactly one text (T12).</summary>
public sealed class ApprovalTests
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public void Approve_TheTextSeen_IsKeptWithItsHash()
    {
        var agreement = An.Agreement(_tabriz, _baku).ApprovedByOne();

        var party = agreement.PartyOf(_baku.Id)!;
        Assert.Equal(agreement.SharedHash, party.ApprovedHash);
        Assert.Equal(_baku.Officer.Id, party.ApprovedByPersonId);
        Assert.Equal(_tabriz.Id, agreement.TurnInstitutionId);
    }

    [Fact]
    public void Approve_AnotherText_IsRefused()
    {
        var agreement = Ready();

        Refused.With(
            "agreement.text-differs",
            () => agreement.Approve(SampleText.With("Old words.").Hash(), Office(_baku))
        );
        Assert.Null(agreement.PartyOf(_baku.Id)!.ApprovedHash);
    }

    [Fact]
    public void Approve_AFieldStillInBraces_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku)
            .With(SampleText.With("The seat is {addressA}, from {startDate}."))
            .InNegotiation();

        Refused.With(
            "agreement.fields-open",
            () => agreement.Approve(agreement.SharedHash!, Office(_baku))
        );
    }

    [Fact]
    public void Approve_WithAnUnsentCopy_IsRefused()
    {
        var agreement = Ready();
        agreement.Write(SampleText.With("Not sent."), Office(_baku));

        Refused.With(
            "agreement.unsent-copy",
            () => agreement.Approve(agreement.SharedHash!, Office(_baku))
        );
    }

    [Fact]
    public void Approve_WithAnUnsentCopyOfTheSameWords_DropsTheCopy()
    {
        var agreement = Ready();
        agreement.Write(SampleText.Complete, Office(_baku));

        agreement.Approve(agreement.SharedHash!, Office(_baku));

        Assert.Null(agreement.WorkingCopyOf(_baku.Id));
    }

    [Theory]
    [InlineData(StepKind.LegalReview)]
    [InlineData(StepKind.TranslationCheck)]
    public void Approve_BeforeAStepIsSettled_IsRefused(StepKind open)
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();
        var other = open == StepKind.LegalReview ? StepKind.TranslationCheck : StepKind.LegalReview;
        Record(agreement, _baku, other);
        Record(agreement, _baku, open, StepDecision.Required);

        Refused.With(
            "agreement.step-open",
            () => agreement.Approve(agreement.SharedHash!, Office(_baku))
        );
    }

    [Fact]
    public void Approve_StepDoneForAnEarlierText_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();
        Record(agreement, _baku, StepKind.TranslationCheck);
        agreement.RecordStep(Done(agreement, _baku, StepKind.LegalReview), Office(_baku));
        agreement.Write(SampleText.With("New words."), Office(_baku));
        agreement.Return(Office(_baku));
        agreement.Return(Office(_tabriz, "Look again."));

        Refused.With(
            "agreement.step-open",
            () => agreement.Approve(agreement.SharedHash!, Office(_baku))
        );

        agreement.RecordStep(
            Done(agreement, _baku, StepKind.LegalReview, minutesLater: 1),
            Office(_baku)
        );
        agreement.Approve(agreement.SharedHash!, Office(_baku));
        Assert.Equal(AgreementState.ApprovedByOne, agreement.State);
    }

    [Fact]
    public void Return_AfterAnApproval_MakesItFall()
    {
        var agreement = An.Agreement(_tabriz, _baku).ApprovedByOne();
        agreement.Write(SampleText.With("One more word."), Office(_tabriz));

        agreement.Return(Office(_tabriz));

        Assert.Equal(AgreementState.InNegotiation, agreement.State);
        Assert.All(agreement.Parties, party => Assert.Null(party.ApprovedHash));
        Assert.Equal(_baku.Id, agreement.TurnInstitutionId);
    }

    [Theory]
    [InlineData(AgreementState.ApprovedByOne)]
    [InlineData(AgreementState.ApprovedByAll)]
    public void RevokeApproval_BeforeSignature_OpensTheTextAtTheOwnSide(AgreementState state)
    {
        var agreement = An.Agreement(_tabriz, _baku).In(state);

        agreement.RevokeApproval(Office(_baku, "A mistake in clause 2."));

        Assert.Equal(AgreementState.InNegotiation, agreement.State);
        Assert.All(agreement.Parties, party => Assert.Null(party.ApprovedHash));
        Assert.Equal(_baku.Id, agreement.TurnInstitutionId);
    }

    [Fact]
    public void Approve_ThreeParties_NeedsAllThree()
    {
        var third = An.Baku();
        var agreement = An.Agreement(_tabriz, _baku, third).ApprovedByOne();
        Assert.Equal(third.Id, agreement.TurnInstitutionId);

        AgreementBuilder.Approve(agreement, third);
        Assert.Equal(AgreementState.ApprovedByOne, agreement.State);
        Assert.Equal(_tabriz.Id, agreement.TurnInstitutionId);

        AgreementBuilder.Approve(agreement, _tabriz);
        Assert.Equal(AgreementState.ApprovedByAll, agreement.State);
    }

    [Fact]
    public void SendToSignature_WithAMinistryOpen_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).ApprovedByAll();
        Record(agreement, _baku, StepKind.MinistryApproval);

        Refused.With("agreement.ministry-open", () => agreement.SendToSignature(Office(_tabriz)));
        Assert.Equal(Role.InternationalOfficer, agreement.PartyOf(_tabriz.Id)!.AwaitedRole);
        Assert.Null(agreement.PartyOf(_baku.Id)!.AwaitedRole);
    }

    [Fact]
    public void SendToSignature_MinistryApprovedAnEarlierText_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).ApprovedByAll();
        Record(agreement, _tabriz, StepKind.MinistryApproval);
        agreement.RecordStep(Done(agreement, _baku, StepKind.MinistryApproval), Office(_baku));
        agreement.RevokeApproval(Office(_baku, "One word."));
        agreement.Write(SampleText.With("One word."), Office(_baku));
        agreement.Return(Office(_baku));
        AgreementBuilder.Approve(agreement, _tabriz);
        AgreementBuilder.Approve(agreement, _baku);

        Refused.With("agreement.ministry-open", () => agreement.SendToSignature(Office(_tabriz)));
    }

    private Agreement Ready()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();
        Record(agreement, _baku, StepKind.LegalReview);
        Record(agreement, _baku, StepKind.TranslationCheck);
        return agreement;
    }

    private static AgreementStep Done(
        Agreement agreement,
        Side side,
        StepKind kind,
        int minutesLater = 0
    ) =>
        new()
        {
            AgreementId = agreement.Id,
            InstitutionId = side.Id,
            Kind = kind,
            Decision = StepDecision.Done,
            Number = "12/345",
            Date = DateOnly.FromDateTime(ManualClock.Start),
            VersionNo = agreement.VersionFor(side.Id)!.No,
            AtUtc = ManualClock.Start.AddMinutes(minutesLater),
        };

    private static void Record(
        Agreement agreement,
        Side side,
        StepKind kind,
        StepDecision decision = StepDecision.NotRequired
    ) => agreement.RecordStep(AgreementBuilder.Step(agreement, side, kind, decision), Office(side));

    private static Act Office(Side side, string? note = null) =>
        side.Act(Role.InternationalOfficer, note: note);
}
