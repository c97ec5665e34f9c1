using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>Two offices on one draft: whose turn, what each sees, what falls.</summary>
public sealed class NegotiationTests
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public void Send_FirstTime_SharesTheTextAndGivesTheTurn()
    {
        var agreement = An.Agreement(_tabriz, _baku).Draft();
        Assert.False(agreement.PartyOf(_baku.Id)!.Sees);

        agreement.Send(Office(_tabriz));

        Assert.True(agreement.PartyOf(_baku.Id)!.Sees);
        Assert.Equal(_baku.Id, agreement.TurnInstitutionId);
        Assert.Equal(1, agreement.SharedVersionNo);
        Assert.Equal(Role.InternationalOfficer, agreement.PartyOf(_baku.Id)!.AwaitedRole);
        Assert.Null(agreement.PartyOf(_tabriz.Id)!.AwaitedRole);
    }

    [Fact]
    public void Send_TextWithGaps_IsRefused()
    {
        var text = SampleText.Complete with { EndsOn = null };
        var agreement = An.Agreement(_tabriz, _baku).With(text).Draft();

        Refused.With("agreement.incomplete", () => agreement.Send(Office(_tabriz)));
        Assert.Equal(AgreementState.Draft, agreement.State);
    }

    [Fact]
    public void Write_OnTheOwnTurn_StaysPrivateUntilReturned()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();

        agreement.Write(SampleText.With("Baku's words."), Office(_baku));

        Assert.Equal(1, agreement.SharedVersion!.No);
        Assert.Null(agreement.WorkingCopyOf(_tabriz.Id));
        Assert.Equal(2, agreement.WorkingCopyOf(_baku.Id)!.No);

        agreement.Return(Office(_baku));

        Assert.Equal(2, agreement.SharedVersion!.No);
        Assert.Equal(SampleText.With("Baku's words.").Hash(), agreement.SharedHash);
        Assert.Equal(_tabriz.Id, agreement.TurnInstitutionId);
    }

    [Fact]
    public void Write_Twice_ChangesTheSameCopy()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();

        agreement.Write(SampleText.With("First."), Office(_baku));
        agreement.Write(SampleText.With("Second."), Office(_baku));

        Assert.Equal(2, agreement.Versions.Count);
        Assert.Equal(
            "Second.",
            agreement.WorkingCopyOf(_baku.Id)!.Text.Clauses[0].Body[Language.En]
        );
    }

    [Fact]
    public void Return_WithoutChangesOrNote_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();

        Refused.With("agreement.nothing-to-return", () => agreement.Return(Office(_baku)));

        agreement.Return(Office(_baku, "Please explain clause 2."));
        Assert.Equal(_tabriz.Id, agreement.TurnInstitutionId);
        Assert.Equal(1, agreement.SharedVersionNo);
    }

    [Fact]
    public void DropWorkingCopy_AfterWriting_GoesBackToTheSharedText()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();
        agreement.Write(SampleText.With("Baku's words."), Office(_baku));

        agreement.DropWorkingCopy(Office(_baku));

        Assert.Equal(agreement.SharedVersion, agreement.VersionFor(_baku.Id));
    }

    [Fact]
    public void DropWorkingCopy_OfTheOnlyText_KeepsIt()
    {
        var agreement = An.Agreement(_tabriz, _baku).Draft();

        agreement.DropWorkingCopy(Office(_tabriz));

        Assert.Single(agreement.Versions);
    }

    [Fact]
    public void Return_CopyFromBeforeANewerSharedText_IsRefusedUntilLookedAtAgain()
    {
        var agreement = An.Agreement(_tabriz, _baku).ApprovedByOne();
        agreement.Write(SampleText.With("Tabriz writes."), Office(_tabriz));
        agreement.RevokeApproval(Office(_baku, "Wait."));
        agreement.Write(SampleText.With("Baku was quicker."), Office(_baku));
        agreement.Return(Office(_baku));

        Refused.With("agreement.copy-outdated", () => agreement.Return(Office(_tabriz)));

        agreement.Write(SampleText.With("Both agree."), Office(_tabriz));
        agreement.Return(Office(_tabriz));
        Assert.Equal(SampleText.With("Both agree.").Hash(), agreement.SharedVersion!.Hash);
        Assert.Equal(agreement.SharedVersion.Hash, agreement.SharedHash);
        Assert.Equal(agreement.SharedVersion.No, agreement.SharedVersionNo);
    }

    [Fact]
    public void Withdraw_ByTheOwner_NeedsAReasonAndEnds()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();

        Refused.With("note-required", () => agreement.Withdraw(Office(_tabriz)));
        agreement.Withdraw(Office(_tabriz, "No budget."));

        Assert.Equal(AgreementState.Withdrawn, agreement.State);
        Assert.All(agreement.Parties, party => Assert.Null(party.AwaitedRole));
    }

    [Fact]
    public void Propose_WithoutAPartner_IsRefused() =>
        Refused.With("agreement.needs-partner", () => An.Agreement(_tabriz, _tabriz).Proposed());

    [Fact]
    public void Propose_ForAnotherInstitution_IsRefused() =>
        Refused.With(
            "agreement.not-yours",
            () =>
                Agreement.Propose(
                    new NewAgreement(
                        "TEST",
                        AgreementKind.Memorandum,
                        _tabriz.Id,
                        [_baku.Id],
                        SampleText.Complete.Title,
                        null
                    ),
                    _baku.Act(Role.Faculty)
                )
        );

    [Fact]
    public void StartDraft_ByAFacultyMember_IsRefused() =>
        Refused.With(
            "agreement.not-yours",
            () =>
                Agreement.StartDraft(
                    new NewAgreement(
                        "TEST",
                        AgreementKind.Memorandum,
                        _tabriz.Id,
                        [_baku.Id],
                        SampleText.Complete.Title,
                        null
                    ),
                    SampleText.Complete,
                    _tabriz.Act(Role.Faculty)
                )
        );

    [Fact]
    public void Withdraw_ByTheProposerActingForAnotherInstitution_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).Proposed();
        var elsewhere = _tabriz.Actor(Role.Faculty) with { InstitutionId = An.Baku().Id };

        Refused.With(
            "agreement.not-yours",
            () => agreement.Withdraw(new Act(elsewhere, ManualClock.Start))
        );
    }

    [Fact]
    public void Decline_ByTheHeadWhoProposedIt_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).Proposed();
        var both = _tabriz.Actor(Role.Faculty) with
        {
            Roles = new HashSet<Role> { Role.Faculty, Role.DepartmentHead },
        };

        Refused.With(
            "agreement.not-yours",
            () => agreement.Decline(new Act(both, ManualClock.Start, "No."))
        );
    }

    [Fact]
    public void Steps_OfTheOwnSide_AreWrittenToItsHistoryOnly()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();
        agreement.TakeNews();

        agreement.RecordStep(
            AgreementBuilder.Step(agreement, _baku, StepKind.LegalReview),
            Office(_baku)
        );

        var (history, events) = agreement.TakeNews();
        Assert.True(Assert.Single(history).Internal);
        Assert.Equal(_baku.Id, history[0].InstitutionId);
        Assert.True(Assert.IsType<AgreementMoved>(Assert.Single(events)).Internal);
    }

    [Fact]
    public void RecordStep_ForTheOtherSide_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();

        Refused.With(
            "agreement.not-yours",
            () =>
                agreement.RecordStep(
                    AgreementBuilder.Step(agreement, _tabriz, StepKind.LegalReview),
                    Office(_baku)
                )
        );
    }

    [Theory]
    [InlineData(StepDecision.Done, "agreement.step-needs-number")]
    [InlineData(StepDecision.Waived, "note-required")]
    public void RecordStep_WithoutItsProof_IsRefused(StepDecision decision, string rule)
    {
        var agreement = An.Agreement(_tabriz, _baku).ApprovedByAll();

        Refused.With(
            rule,
            () =>
                agreement.RecordStep(
                    AgreementBuilder.Step(agreement, _baku, StepKind.MinistryApproval, decision),
                    Office(_baku)
                )
        );
    }

    private static Act Office(Side side, string? note = null) =>
        side.Act(Role.InternationalOfficer, note: note);
}
