using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Agreements;

public sealed partial class Agreement
{
    /// <summary>The job's step on the start date (today in the time zone of the owner).</summary>
    public void EnterIntoForce(DateOnly today, Act act)
    {
        Demand(act, AgreementAction.EnterIntoForce, AgreementState.InForce);
        if (StartsOn > today)
        {
            throw new RuleViolation(RecordKind + ".too-early");
        }

        Take(act, AgreementAction.EnterIntoForce, AgreementState.InForce);
    }

    /// <summary>
    /// Opens an amendment: a record of its own that starts from this text and goes the whole way; this version stays in force until then.
    /// </summary>
    public Agreement OpenAmendment(string number, Act act)
    {
        Demand(act, AgreementAction.OpenAmendment, State);
        var amendment = Follow(
            number,
            SharedVersion!.Text,
            OwnSide(act),
            act,
            AgreementState.Draft
        );
        amendment.AmendsId = Id;
        amendment.Record(
            act,
            AgreementState.Draft,
            AgreementAction.OpenAmendment,
            AgreementState.Draft,
            isInternal: true
        );
        Take(act, AgreementAction.OpenAmendment, State);
        return amendment;
    }

    /// <summary>
    /// Takes the text of an amendment that has come into force as the consolidated text; its end is now this one's. The title and the day
    /// from which it binds stay: those of the amendment are the amendment's own.
    /// </summary>
    public void Consolidate(AgreementText amended, Act act)
    {
        var own = SharedVersion!.Text;
        var text = amended with { Title = own.Title, StartsOn = own.StartsOn };
        var version = new AgreementVersion(
            Id,
            _versions.Max(version => version.No) + 1,
            OwnerInstitutionId,
            null,
            text,
            act.NowUtc
        )
        {
            Consolidated = true,
        };
        version.Share(act.NowUtc);
        (SharedVersionNo, SharedHash) = (version.No, version.Hash);
        _versions.Add(version);
        // Every side approved and signed these changes, on the amendment's own record, which says when.
        _parties.ForEach(party =>
            (party.ApprovedHash, party.ApprovedUtc, party.SignedHash) = (
                version.Hash,
                null,
                version.Hash
            )
        );
        ShowInLists(text);
        Touch();
    }

    public void Suspend(Act act)
    {
        Demand(act, AgreementAction.Suspend, AgreementState.Suspended);
        SuspendedByInstitutionId = OwnSide(act);
        Take(act, AgreementAction.Suspend, AgreementState.Suspended);
    }

    public void Resume(Act act)
    {
        Demand(act, AgreementAction.Resume, AgreementState.InForce);
        SuspendedByInstitutionId = null;
        Take(act, AgreementAction.Resume, AgreementState.InForce);
    }

    /// <summary>The job's step, so many months before the end.</summary>
    public void CallReview(Act act) =>
        Move(act, AgreementAction.CallReview, AgreementState.ReviewDue);

    /// <summary>The side has reported since the review was called, or said why it need not.</summary>
    public bool HasReported(Guid institutionId) =>
        StepOf(institutionId, StepKind.ActivityReport) is { IsSettled: true } report
        && report.AtUtc >= StateSinceUtc;

    /// <summary>A review is answered by a report first; without one, nobody decides about the next years.</summary>
    private void DemandReport(Act act)
    {
        if (State == AgreementState.ReviewDue && !HasReported(OwnSide(act)))
        {
            throw new RuleViolation(RecordKind + ".report-open");
        }
    }

    /// <summary>
    /// Renews in one action: a successor with the same parties, conditions, contacts and the text of an open amendment if there is one,
    /// already with the partner. This agreement is replaced on the day the successor comes into force.
    /// </summary>
    public Agreement Renew(string number, AgreementText text, Act act)
    {
        Demand(act, AgreementAction.Renew, AgreementState.InForce);
        DemandReport(act);
        if (
            text.StartsOn is not { } starts
            || text.EndsOn is not { } ends
            || ends <= starts
            || starts < StartsOn
        )
        {
            throw new RuleViolation(RecordKind + ".renewal-dates");
        }

        var side = OwnSide(act);
        // The text may be that of an open amendment, whose title names the amendment.
        var renewed = text with
        {
            Title = SharedVersion!.Text.Title,
        };
        var successor = Follow(number, renewed, side, act, AgreementState.Draft);
        successor.RenewsId = Id;
        successor.Record(
            act,
            AgreementState.Draft,
            AgreementAction.Renew,
            AgreementState.Draft,
            isInternal: false
        );
        Take(act, AgreementAction.Renew, AgreementState.InForce);
        return successor;
    }

    /// <summary>The parties let it end on its date; no further review is called.</summary>
    public void LetExpire(Act act)
    {
        Demand(act, AgreementAction.LetExpire, AgreementState.InForce);
        DemandReport(act);
        EndsByDecision = true;
        Take(act, AgreementAction.LetExpire, AgreementState.InForce);
    }

    /// <summary>The earliest last day of a termination without waivers.</summary>
    public DateOnly NoticeEnd(DateOnly today) => today.AddMonths(NoticeMonths);

    /// <summary>First step of a termination: the office proposes, with the reason and the wished last day.</summary>
    /// <exception cref="RuleViolation">"agreement.last-day-past"; "agreement.notice-too-short" unless both sides waive (the other side does so by agreeing).</exception>
    public void ProposeTermination(DateOnly lastDay, bool waiveNotice, DateOnly today, Act act)
    {
        Demand(act, AgreementAction.ProposeTermination, AgreementState.TerminationProposed);
        var side = OwnSide(act);
        if (lastDay < today)
        {
            throw new RuleViolation(RecordKind + ".last-day-past");
        }

        if (!waiveNotice && lastDay < NoticeEnd(today))
        {
            throw new RuleViolation(
                RecordKind + ".notice-too-short",
                NoticeMonths,
                NoticeEnd(today)
            );
        }

        if (lastDay > EndsOn)
        {
            throw new RuleViolation(RecordKind + ".after-end", EndsOn);
        }

        _parties.ForEach(party => party.WaivesNotice = false);
        PartyOf(side)!.WaivesNotice = waiveNotice;
        (ReturnState, ChallengedByInstitutionId, TerminatesOn, TerminationConfirmedUtc) = (
            State == AgreementState.Suspended ? State : AgreementState.InForce,
            side,
            lastDay,
            null
        );
        Take(act, AgreementAction.ProposeTermination, AgreementState.TerminationProposed);
    }

    /// <summary>The signatory of the proposing side stands behind it; now the other side is asked.</summary>
    /// <exception cref="RuleViolation">"agreement.already-confirmed".</exception>
    public void ConfirmTermination(Act act)
    {
        Demand(act, AgreementAction.ConfirmTermination, AgreementState.TerminationProposed);
        if (TerminationConfirmedUtc is not null)
        {
            throw new RuleViolation(RecordKind + ".already-confirmed");
        }

        TerminationConfirmedUtc = act.NowUtc;
        Take(act, AgreementAction.ConfirmTermination, AgreementState.TerminationProposed);
    }

    public void RevokeTermination(Act act)
    {
        var back = ReturnState ?? AgreementState.InForce;
        Demand(act, AgreementAction.RevokeTermination, back);
        (TerminatesOn, TerminationConfirmedUtc, ReturnState) = (null, null, null);
        ChallengedByInstitutionId = null;
        Take(act, AgreementAction.RevokeTermination, back);
    }

    /// <summary>Second step: the other side's signatory agrees, and by that waives a shorter notice if one was proposed.</summary>
    /// <exception cref="RuleViolation">"agreement.notice-too-short" where the notice has become too short and this side does not waive it.</exception>
    public void AgreeTermination(bool waiveNotice, DateOnly today, Act act)
    {
        Demand(act, AgreementAction.AgreeTermination, AgreementState.Terminating);
        var bothWaive = waiveNotice && PartyOf(ChallengedByInstitutionId) is { WaivesNotice: true };
        if (!bothWaive && TerminatesOn < NoticeEnd(today))
        {
            // Without a waiver of both sides the notice runs from the agreement of the second.
            TerminatesOn = NoticeEnd(today);
        }

        PartyOf(OwnSide(act))!.WaivesNotice = waiveNotice;
        EndsOn = TerminatesOn < EndsOn ? TerminatesOn : EndsOn;
        Take(act, AgreementAction.AgreeTermination, AgreementState.Terminating);
    }

    /// <summary>The job's step on the day after the last day.</summary>
    public void Terminate(DateOnly today, Act act)
    {
        Demand(act, AgreementAction.Terminate, AgreementState.Terminated);
        DemandPast(TerminatesOn, today);
        Take(act, AgreementAction.Terminate, AgreementState.Terminated);
    }

    /// <summary>The job's step on the day after the end.</summary>
    public void Expire(DateOnly today, Act act)
    {
        Demand(act, AgreementAction.Expire, AgreementState.Expired);
        DemandPast(EndsOn, today);
        Take(act, AgreementAction.Expire, AgreementState.Expired);
    }

    /// <summary>A successor has come into force, or took over the text of this open amendment.</summary>
    public void Replace(Act act) => Move(act, AgreementAction.Replace, AgreementState.Replaced);

    /// <summary>This side agrees, or no longer agrees, that the agreement is shown in public; it is shown when all do.</summary>
    public void Publish(bool publishes, Act act)
    {
        Demand(act, AgreementAction.Publish, State);
        PartyOf(OwnSide(act))!.Publishes = publishes;
        IsPublished = _parties.TrueForAll(party => party.Publishes);
        Take(act, AgreementAction.Publish, State);
    }

    private Agreement Follow(
        string number,
        AgreementText text,
        Guid side,
        Act act,
        AgreementState state
    )
    {
        var follower = new Agreement
        {
            Number = number,
            Kind = Kind,
            State = state,
            StateSinceUtc = act.NowUtc,
            CreatedUtc = act.NowUtc,
            OwnerInstitutionId = side,
            UnitId = UnitId,
            ProposedByPersonId = act.By.PersonId,
            ParentId = ParentId,
            Title = text.Title,
            IsDemo = IsDemo,
        };
        var ordered = _parties.OrderBy(party => party.InstitutionId == side ? -1 : party.Order);
        follower._parties.AddRange(
            ordered.Select(
                (party, order) =>
                    new AgreementParty(follower.Id, party.InstitutionId, order)
                    {
                        CoordinatorPersonId = party.CoordinatorPersonId,
                    }
            )
        );
        follower.WriteFirst(text, act);
        follower.AwaitNext(act.NowUtc);
        return follower;
    }

    private static void DemandPast(DateOnly? lastDay, DateOnly today)
    {
        if (lastDay is null || lastDay >= today)
        {
            throw new RuleViolation(RecordKind + ".too-early");
        }
    }
}
