using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Agreements;

public sealed partial class Agreement
{
    /// <summary>
    /// The side whose turn it is writes. Its copy stays with it until it is sent; writing again changes the same copy.
    /// </summary>
    /// <exception cref="RuleViolation">Not its turn, or a state in which nobody writes.</exception>
    public AgreementVersion Write(AgreementText text, Act act)
    {
        Demand(act, AgreementAction.EditText, State);
        var side = OwnSide(act);
        var copy = WorkingCopyOf(side);
        if (copy is null)
        {
            copy = new AgreementVersion(
                Id,
                _versions.Max(version => version.No) + 1,
                side,
                act.By.PersonId,
                text,
                act.NowUtc
            );
            _versions.Add(copy);
        }
        else
        {
            copy.Rewrite(text);
            if (IsOutdated(copy))
            {
                copy.Renumber(_versions.Max(version => version.No) + 1);
            }
        }

        if (SharedVersion is null)
        {
            ShowInLists(text);
        }

        Touch();
        return copy;
    }

    /// <summary>Drops the own copy and goes back to the shared version.</summary>
    public void DropWorkingCopy(Act act)
    {
        Demand(act, AgreementAction.EditText, State);
        if (SharedVersion is not null && WorkingCopyOf(OwnSide(act)) is { } copy)
        {
            _versions.Remove(copy);
            Touch();
        }
    }

    /// <summary>The draft goes to the partner for the first time.</summary>
    /// <exception cref="RuleViolation">"agreement.incomplete" where a text, a date or a mandatory clause is missing.</exception>
    public void Send(Act act)
    {
        Demand(act, AgreementAction.Send, AgreementState.InNegotiation);
        var side = OwnSide(act);
        var copy = VersionFor(side) ?? throw new RuleViolation(RecordKind + ".incomplete");
        DemandComplete(copy.Text);
        Share(copy, act);
        TurnInstitutionId = NextAfter(side);
        Take(act, AgreementAction.Send, AgreementState.InNegotiation);
    }

    /// <summary>Gives the turn to the next side, with the own changes if there are any. Approvals fall: the text may be another.</summary>
    /// <exception cref="RuleViolation">"agreement.nothing-to-return" without changes or a note; "agreement.copy-outdated" where the text was
    /// shared anew since the copy was written, and would be undone: writing again, or dropping the copy, says that it was seen.</exception>
    public void Return(Act act)
    {
        Demand(act, AgreementAction.Return, AgreementState.InNegotiation);
        var side = OwnSide(act);
        if (WorkingCopyOf(side) is { } copy)
        {
            if (IsOutdated(copy))
            {
                throw new RuleViolation(RecordKind + ".copy-outdated");
            }

            DemandComplete(copy.Text);
            Share(copy, act);
        }
        else if (string.IsNullOrWhiteSpace(act.Note))
        {
            throw new RuleViolation(RecordKind + ".nothing-to-return");
        }

        _parties.ForEach(party => party.ForgetApproval());
        TurnInstitutionId = NextAfter(side);
        Take(act, AgreementAction.Return, AgreementState.InNegotiation);
    }

    public void Discard(Act act) =>
        Move(act, AgreementAction.Discard, AgreementState.Discarded, isInternal: true);

    /// <summary>An office records a step beside the text: legal review, translation check, ministry, diplomatic note, activity report.</summary>
    public void RecordStep(AgreementStep step, Act act)
    {
        Demand(act, step.Action, State);
        if (step.InstitutionId != OwnSide(act))
        {
            throw new RuleViolation(RecordKind + ".not-yours");
        }

        if (step is { Kind: StepKind.ActivityReport, Decision: StepDecision.Done, FileId: null })
        {
            throw new RuleViolation(RecordKind + ".report-missing");
        }

        if (
            step.Decision == StepDecision.Done
            && step.Kind != StepKind.ActivityReport
            && (step.Date is null || string.IsNullOrWhiteSpace(step.Number))
        )
        {
            throw new RuleViolation(RecordKind + ".step-needs-number");
        }

        if (step.Decision == StepDecision.Waived && string.IsNullOrWhiteSpace(step.Remark))
        {
            throw new RuleViolation("note-required");
        }

        DemandNotInFuture(step.Date, act);
        _steps.Add(step);
        Take(act, step.Action, State, step.IsInternal);
    }

    /// <summary>Somebody wrote a comment that all parties read.</summary>
    internal void Commented(Guid commentId, Act act) =>
        Raise(new AgreementCommented(Id, commentId, OwnSide(act)));

    private Guid NextAfter(Guid side)
    {
        var ordered = _parties.OrderBy(party => party.Order).ToList();
        return ordered[
            (ordered.FindIndex(party => party.InstitutionId == side) + 1) % ordered.Count
        ].InstitutionId;
    }

    /// <summary>The other side took its approval back and shared a newer text while this copy was being written.</summary>
    private bool IsOutdated(AgreementVersion copy) => copy.No < SharedVersionNo;

    private void Share(AgreementVersion copy, Act act)
    {
        copy.Share(act.NowUtc);
        (SharedVersionNo, SharedHash) = (copy.No, copy.Hash);
        _parties.ForEach(party => party.Sees = true);
        ShowInLists(copy.Text);
    }

    private static void DemandComplete(AgreementText text)
    {
        var gaps = TextGaps.Of(text);
        if (gaps.Count > 0)
        {
            throw new RuleViolation(RecordKind + ".incomplete", gaps.Count);
        }
    }
}
