using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>From the start date to the end: suspension, amendment, renewal, publication, expiry.</summary>
public sealed class InForceTests
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();
    private readonly Act _job = Act.OfJob(ManualClock.Start);

    [Fact]
    public void EnterIntoForce_BeforeTheStart_IsTooEarly()
    {
        var agreement = An.Agreement(_tabriz, _baku).Signed();

        Refused.With(
            "agreement.too-early",
            () => agreement.EnterIntoForce(SampleText.Starts.AddDays(-1), _job)
        );
        agreement.EnterIntoForce(SampleText.Starts, _job);

        Assert.Equal(AgreementState.InForce, agreement.State);
    }

    [Fact]
    public void Expire_OnTheLastDay_IsTooEarly()
    {
        var agreement = An.Agreement(_tabriz, _baku).InForce();

        Refused.With("agreement.too-early", () => agreement.Expire(SampleText.Ends, _job));
        agreement.Expire(SampleText.Ends.AddDays(1), _job);

        Assert.Equal(AgreementState.Expired, agreement.State);
    }

    [Fact]
    public void Resume_ByTheSideThatDidNotSuspend_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).InForce();
        agreement.Suspend(Office(_baku, "An epidemic."));

        Refused.With("agreement.not-yours", () => agreement.Resume(Office(_tabriz)));
        agreement.Resume(Office(_baku));

        Assert.Equal(AgreementState.InForce, agreement.State);
    }

    [Fact]
    public void Resume_AfterTheOtherSideRevokedATermination_StaysWithWhoSuspended()
    {
        var agreement = An.Agreement(_tabriz, _baku).Suspended();
        agreement.ProposeTermination(SampleText.Ends, false, Today, Office(_baku, "It is over."));
        agreement.RevokeTermination(Office(_baku));
        Assert.Equal(AgreementState.Suspended, agreement.State);

        Refused.With("agreement.not-yours", () => agreement.Resume(Office(_baku)));
        agreement.Resume(Office(_tabriz));

        Assert.Equal(AgreementState.InForce, agreement.State);
    }

    [Fact]
    public void OpenAmendment_InForce_StartsFromTheTextAndLeavesItInForce()
    {
        var agreement = An.Agreement(_tabriz, _baku).InForce();

        var amendment = agreement.OpenAmendment("TEST-A1", Office(_baku));

        Assert.Equal(AgreementState.InForce, agreement.State);
        Assert.Equal(AgreementState.Draft, amendment.State);
        Assert.Equal(agreement.Id, amendment.AmendsId);
        Assert.Equal(_baku.Id, amendment.OwnerInstitutionId);
        Assert.Equal(agreement.SharedHash, amendment.WorkingCopyOf(_baku.Id)!.Hash);
        Assert.False(amendment.PartyOf(_tabriz.Id)!.Sees);
    }

    [Fact]
    public void InForce_AnAmendment_LeavesItsEndToTheAgreement()
    {
        var amendment = AgreementBuilder.AmendmentInForce(
            An.Agreement(_tabriz, _baku).InForce(),
            _tabriz,
            _baku
        );
        Action[] ofTheAgreement =
        [
            () => amendment.OpenAmendment("TEST-A3", Office(_baku)),
            () => amendment.Suspend(Office(_baku)),
            () => amendment.Renew("TEST-A4", amendment.SharedVersion!.Text, Office(_baku)),
            () =>
                amendment.ProposeTermination(
                    SampleText.Starts.AddYears(1),
                    false,
                    SampleText.Starts,
                    Office(_baku)
                ),
        ];
        Assert.All(ofTheAgreement, act => Refused.With("agreement.amendment-follows", act));
    }

    [Fact]
    public void Consolidate_AmendedText_IsTheNewSharedText()
    {
        var agreement = An.Agreement(_tabriz, _baku).InForce();
        var before = agreement.SharedVersion!.Text;
        var text = SampleText.With("Amended.") with
        {
            Title = new LocalText("Amendment"),
            StartsOn = SampleText.Starts.AddYears(1),
            EndsOn = SampleText.Ends.AddYears(1),
        };

        agreement.Consolidate(text, _job);

        var now = agreement.SharedVersion!.Text;
        Assert.Equal((text.Clauses[0].Body, text.EndsOn), (now.Clauses[0].Body, now.EndsOn));
        Assert.Equal((before.Title, before.StartsOn), (now.Title, now.StartsOn));
        Assert.Equal((before.Title, before.StartsOn), (agreement.Title, agreement.StartsOn));
        Assert.Equal(text.EndsOn, agreement.EndsOn);
        Assert.All(agreement.Parties, party => Assert.Equal(now.Hash(), party.ApprovedHash));
        Assert.True(agreement.SharedVersion!.Consolidated);
        Assert.True(agreement.HasSigned(_tabriz.Id));
        Assert.True(agreement.HasSigned(_baku.Id));
        Assert.Equal(AgreementState.InForce, agreement.State);
    }

    [Theory]
    [InlineData(AgreementState.InForce)]
    [InlineData(AgreementState.ReviewDue)]
    public void Renew_OneAction_MakesASuccessorWithPartiesAndContacts(AgreementState state)
    {
        var agreement = An.Agreement(_tabriz, _baku).In(state);
        var text = SampleText.Complete with
        {
            StartsOn = SampleText.Ends.AddDays(1),
            EndsOn = SampleText.Ends.AddYears(5),
        };

        var successor = agreement.Renew("TEST-R1", text, Office(_baku));
        successor.Send(Office(_baku));

        Assert.Equal(AgreementState.InForce, agreement.State);
        Assert.All(agreement.Parties, party => Assert.Null(party.AwaitedRole));
        Assert.Equal(agreement.Id, successor.RenewsId);
        Assert.Equal(AgreementState.InNegotiation, successor.State);
        Assert.Equal(_tabriz.Id, successor.TurnInstitutionId);
        Assert.Equal(
            agreement.PartyOf(_tabriz.Id)!.CoordinatorPersonId,
            successor.PartyOf(_tabriz.Id)!.CoordinatorPersonId
        );
    }

    [Fact]
    public void Renew_WithTheTextOfAnAmendment_KeepsTheTitleOfTheAgreement()
    {
        var agreement = An.Agreement(_tabriz, _baku).In(AgreementState.InForce);
        var amended = SampleText.Complete with { Title = new LocalText("Amendment", null, null) };

        var successor = agreement.Renew("TEST-R3", amended, Office(_baku));

        Assert.Equal(SampleText.Complete.Title, successor.Title);
    }

    [Fact]
    public void Renew_EndingBeforeItStarts_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).ReviewDue();
        var text = SampleText.Complete with { EndsOn = SampleText.Starts };

        Refused.With(
            "agreement.renewal-dates",
            () => agreement.Renew("TEST-R2", text, Office(_baku))
        );
    }

    [Fact]
    public void Review_WithoutAReportOfTheOwnSide_IsNotAnswered()
    {
        var agreement = An.Agreement(_tabriz, _baku).ReviewCalled();
        agreement.RecordStep(
            AgreementBuilder.Step(agreement, _tabriz, StepKind.ActivityReport),
            Office(_tabriz)
        );
        var text = SampleText.Complete with { EndsOn = SampleText.Ends.AddYears(5) };

        Refused.With("agreement.report-open", () => agreement.LetExpire(Office(_baku, "Over.")));
        Refused.With(
            "agreement.report-open",
            () => agreement.Renew("TEST-R5", text, Office(_baku))
        );
        agreement.Renew("TEST-R6", text, Office(_tabriz));
    }

    /// <summary>What was said of the last years says nothing of these.</summary>
    [Fact]
    public void Review_CalledAgain_WantsANewReport()
    {
        var agreement = An.Agreement(_tabriz, _baku).ReviewDue();
        agreement.Renew("TEST-R7", SampleText.Complete, Office(_tabriz));

        agreement.CallReview(Act.OfJob(ManualClock.Start.AddYears(1)));

        Assert.False(agreement.HasReported(_tabriz.Id));
    }

    [Fact]
    public void RecordStep_ReportThatIsDone_WantsItsFileAndNoNumber()
    {
        var agreement = An.Agreement(_tabriz, _baku).ReviewCalled();

        Refused.With(
            "agreement.report-missing",
            () =>
                agreement.RecordStep(
                    AgreementBuilder.Step(
                        agreement,
                        _baku,
                        StepKind.ActivityReport,
                        StepDecision.Done
                    ),
                    Office(_baku)
                )
        );
    }

    [Fact]
    public void LetExpire_InReview_GoesOnToItsEnd()
    {
        var agreement = An.Agreement(_tabriz, _baku).ReviewDue();

        agreement.LetExpire(Office(_baku, "The programme has ended."));

        Assert.Equal(AgreementState.InForce, agreement.State);
        Assert.True(agreement.EndsByDecision);
    }

    [Fact]
    public void Publish_OneSideOnly_IsNotPublished()
    {
        var agreement = An.Agreement(_tabriz, _baku).InForce();

        agreement.Publish(true, Office(_baku));
        Assert.False(agreement.IsPublished);
        agreement.Publish(true, Office(_tabriz));
        Assert.True(agreement.IsPublished);
        agreement.Publish(false, Office(_baku));
        Assert.False(agreement.IsPublished);
    }

    private static DateOnly Today => DateOnly.FromDateTime(ManualClock.Start);

    private static Act Office(Side side, string? note = null) =>
        side.Act(Role.InternationalOfficer, note: note);
}
