using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>Termination in two steps, with the notice period of the text.</summary>
public sealed class TerminationTests
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    private static DateOnly Today => DateOnly.FromDateTime(ManualClock.Start);

    /// <summary>The earliest last day with the six months of the sample text.</summary>
    private static DateOnly NoticeEnd => Today.AddMonths(6);

    [Fact]
    public void ProposeTermination_ShorterThanTheNotice_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).InForce();

        Refused.With(
            "agreement.notice-too-short",
            () => Propose(agreement, NoticeEnd.AddDays(-1), waive: false)
        );
        Assert.Equal(AgreementState.InForce, agreement.State);
    }

    [Fact]
    public void ProposeTermination_AfterTheEnd_IsRefused() =>
        Refused.With(
            "agreement.after-end",
            () =>
                Propose(
                    An.Agreement(_tabriz, _baku).InForce(),
                    SampleText.Ends.AddDays(1),
                    waive: false
                )
        );

    [Fact]
    public void ProposeTermination_InThePast_IsRefusedEvenWithAWaiver() =>
        Refused.With(
            "agreement.last-day-past",
            () => Propose(An.Agreement(_tabriz, _baku).InForce(), Today.AddDays(-1), waive: true)
        );

    [Fact]
    public void AgreeTermination_ForADayBeforeTheEnd_IsTheEndThatListsKnow()
    {
        var agreement = An.Agreement(_tabriz, _baku).Terminating();

        Assert.Equal(agreement.TerminatesOn, agreement.EndsOn);
        Assert.All(agreement.Parties, party => Assert.Equal(agreement.EndsOn, party.EndsOn));
        Assert.Equal(SampleText.Ends, agreement.SharedVersion!.Text.EndsOn);
    }

    [Fact]
    public void AgreeTermination_BeforeTheProposersSignatoryConfirmed_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).TerminationProposed();

        Refused.With(
            "agreement.not-yours",
            () => agreement.AgreeTermination(false, Today, _baku.Act(Role.Signatory))
        );
        Assert.Equal(Role.Signatory, agreement.PartyOf(_tabriz.Id)!.AwaitedRole);
    }

    [Fact]
    public void AgreeTermination_ByTheProposingSide_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).TerminationConfirmed();

        Refused.With(
            "agreement.not-yours",
            () => agreement.AgreeTermination(false, Today, _tabriz.Act(Role.Signatory))
        );
        Assert.Equal(Role.Signatory, agreement.PartyOf(_baku.Id)!.AwaitedRole);
    }

    [Fact]
    public void ConfirmTermination_Twice_IsRefused()
    {
        var agreement = An.Agreement(_tabriz, _baku).TerminationConfirmed();

        Refused.With(
            "agreement.already-confirmed",
            () => agreement.ConfirmTermination(_tabriz.Act(Role.Signatory))
        );
    }

    [Fact]
    public void AgreeTermination_BothWaive_EndsOnTheEarlyDay()
    {
        var agreement = Confirmed(Today.AddDays(30), waive: true);

        agreement.AgreeTermination(true, Today, _baku.Act(Role.Signatory));

        Assert.Equal(Today.AddDays(30), agreement.TerminatesOn);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void AgreeTermination_OneSideDoesNotWaive_RunsTheWholeNotice(bool first, bool second)
    {
        var day = first ? Today.AddDays(30) : NoticeEnd;
        var agreement = Confirmed(day, waive: first);
        var later = Today.AddDays(10);

        agreement.AgreeTermination(second, later, _baku.Act(Role.Signatory));

        Assert.Equal(later.AddMonths(6), agreement.TerminatesOn);
    }

    [Fact]
    public void Terminate_OnTheLastDay_IsTooEarly()
    {
        var agreement = An.Agreement(_tabriz, _baku).Terminating();
        var job = Act.OfJob(ManualClock.Start);

        Refused.With(
            "agreement.too-early",
            () => agreement.Terminate(agreement.TerminatesOn!.Value, job)
        );
        agreement.Terminate(agreement.TerminatesOn!.Value.AddDays(1), job);

        Assert.Equal(AgreementState.Terminated, agreement.State);
    }

    [Fact]
    public void RevokeTermination_ByTheProposer_IsInForceAgain()
    {
        var agreement = An.Agreement(_tabriz, _baku).TerminationConfirmed();

        Refused.With(
            "agreement.not-yours",
            () => agreement.RevokeTermination(_baku.Act(Role.Signatory))
        );
        agreement.RevokeTermination(_tabriz.Act(Role.InternationalOfficer));

        Assert.Equal(AgreementState.InForce, agreement.State);
        Assert.Null(agreement.TerminatesOn);
    }

    private Agreement Confirmed(DateOnly lastDay, bool waive)
    {
        var agreement = An.Agreement(_tabriz, _baku).InForce();
        Propose(agreement, lastDay, waive);
        agreement.ConfirmTermination(_tabriz.Act(Role.Signatory));
        return agreement;
    }

    private void Propose(Agreement agreement, DateOnly lastDay, bool waive) =>
        agreement.ProposeTermination(
            lastDay,
            waive,
            Today,
            _tabriz.Act(Role.InternationalOfficer, note: "No demand.")
        );
}
