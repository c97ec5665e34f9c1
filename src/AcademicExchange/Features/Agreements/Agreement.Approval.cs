using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Agreements;

public sealed partial class Agreement
{
    /// <summary>
    /// Approves exactly the version that the approver saw, named by its hash. The last approval settles the text.
    /// </summary>
    /// <exception cref="RuleViolation">"agreement.text-differs" where the hash is not that of the shared version, "agreement.unsent-copy" where
    /// the side has changes of its own, "agreement.fields-open" where a field of a clause is empty, "agreement.step-open" where legal review or translation check was not settled for this text.</exception>
    public void Approve(string hash, Act act)
    {
        var side = OwnSide(act);
        var others = _parties.Where(party => party.InstitutionId != side).ToList();
        var last = others.TrueForAll(party => party.ApprovedHash is not null);
        var to =
            State == AgreementState.ApprovedByOne && last
                ? AgreementState.ApprovedByAll
                : AgreementState.ApprovedByOne;
        Demand(act, AgreementAction.Approve, to);
        var shared = SharedVersion ?? throw new RuleViolation(RecordKind + ".incomplete");
        if (WorkingCopyOf(side) is { } copy && copy.Hash != shared.Hash)
        {
            throw new RuleViolation(RecordKind + ".unsent-copy");
        }

        if (
            !string.Equals(hash, shared.Hash, StringComparison.Ordinal)
            || others.Exists(party => party.ApprovedHash is not null && party.ApprovedHash != hash)
        )
        {
            throw new RuleViolation(RecordKind + ".text-differs");
        }

        if (TextFields.Unfilled(shared.Text) is { Count: > 0 } unfilled)
        {
            throw new RuleViolation(RecordKind + ".fields-open", unfilled.Count);
        }

        foreach (
            var kind in (ReadOnlySpan<StepKind>)[StepKind.LegalReview, StepKind.TranslationCheck]
        )
        {
            if (!IsSettled(side, kind))
            {
                throw new RuleViolation(RecordKind + ".step-open");
            }
        }

        _versions.RemoveAll(version => !version.IsShared && version.InstitutionId == side);
        var own = PartyOf(side)!;
        (own.ApprovedHash, own.ApprovedUtc, own.ApprovedByPersonId) = (
            hash,
            act.NowUtc,
            act.By.PersonId
        );
        own.CoordinatorPersonId ??= act.By.PersonId;
        TurnInstitutionId = to == AgreementState.ApprovedByAll ? null : NextUnapproved(side);
        Take(act, AgreementAction.Approve, to);
    }

    /// <summary>Takes the own approval back before signature; the text is open again, at the own side.</summary>
    public void RevokeApproval(Act act)
    {
        Demand(act, AgreementAction.RevokeApproval, AgreementState.InNegotiation);
        Reopen(OwnSide(act));
        Take(act, AgreementAction.RevokeApproval, AgreementState.InNegotiation);
    }

    /// <summary>All sides have approved the same text and every ministry has answered.</summary>
    /// <exception cref="RuleViolation">"agreement.ministry-open".</exception>
    public void SendToSignature(Act act)
    {
        Demand(act, AgreementAction.SendToSignature, AgreementState.InSignature);
        if (!_parties.TrueForAll(MinistrySettled))
        {
            throw new RuleViolation(RecordKind + ".ministry-open");
        }

        Take(act, AgreementAction.SendToSignature, AgreementState.InSignature);
    }

    /// <summary>A signatory signs in the system, or the office records a signature made on paper. The last one makes it signed.</summary>
    /// <exception cref="RuleViolation">"agreement.text-differs", "agreement.signed-alone" (T11), "agreement.scan-missing", "agreement.date-in-future",
    /// "agreement.signed-before-text".</exception>
    public void Sign(AgreementSignature signature, Act act)
    {
        var side = OwnSide(act);
        var to = _parties.TrueForAll(party =>
            party.InstitutionId == side || HasSigned(party.InstitutionId)
        )
            ? AgreementState.Signed
            : AgreementState.InSignature;
        Demand(act, AgreementAction.Sign, to);
        if (signature.TextHash != SharedVersion!.Hash || signature.InstitutionId != side)
        {
            throw new RuleViolation(RecordKind + ".text-differs");
        }

        if (!signature.OnPaper && !act.By.Is(Role.Signatory, side))
        {
            throw new RuleViolation(RecordKind + ".not-yours");
        }

        if (!signature.OnPaper && PartyOf(side)!.ApprovedByPersonId == act.By.PersonId)
        {
            throw new RuleViolation(RecordKind + ".signed-alone");
        }

        if (signature.OnPaper && signature.ScanFileId is null)
        {
            throw new RuleViolation(RecordKind + ".scan-missing");
        }

        DemandNotInFuture(signature.SignedOn, act);
        DemandAfterText(signature.SignedOn);
        _signatures.Add(signature);
        PartyOf(side)!.SignedHash = signature.TextHash;
        // Who recorded a signature on paper is not who made it.
        Take(
            signature.OnPaper
                ? act with
                {
                    Note = $"{signature.SignerName}, {signature.SignerOffice}",
                }
                : act,
            AgreementAction.Sign,
            to
        );
    }

    /// <summary>A signatory refuses: negotiation begins again at that side, with the reason; approvals and signatures of this text fall.</summary>
    public void RefuseSignature(Act act)
    {
        Demand(act, AgreementAction.RefuseSignature, AgreementState.InNegotiation);
        _signatures.ForEach(signature => signature.Counts = false);
        _parties.ForEach(party => party.SignedHash = null);
        Reopen(OwnSide(act));
        Take(act, AgreementAction.RefuseSignature, AgreementState.InNegotiation);
    }

    /// <summary>What is recorded has happened. A day's grace: the city may be ahead of UTC.</summary>
    private static void DemandNotInFuture(DateOnly? day, Act act)
    {
        if (day > DateOnly.FromDateTime(act.NowUtc).AddDays(1))
        {
            throw new RuleViolation(RecordKind + ".date-in-future");
        }
    }

    /// <summary>Nobody signs a text before it was shared. A day's grace as above.</summary>
    private void DemandAfterText(DateOnly day)
    {
        if (SharedVersion?.SentUtc is { } sent && day < DateOnly.FromDateTime(sent).AddDays(-1))
        {
            throw new RuleViolation(RecordKind + ".signed-before-text");
        }
    }

    private void Reopen(Guid side)
    {
        _parties.ForEach(party => party.ForgetApproval());
        TurnInstitutionId = side;
    }

    private Guid NextUnapproved(Guid side)
    {
        var next = NextAfter(side);
        while (next != side && PartyOf(next)!.ApprovedHash is not null)
        {
            next = NextAfter(next);
        }

        return next;
    }
}
