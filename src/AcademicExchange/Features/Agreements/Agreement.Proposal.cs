using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Agreements;

/// <summary>What a new agreement begins with.</summary>
public sealed record NewAgreement(
    string Number,
    AgreementKind Kind,
    Guid OwnerInstitutionId,
    IReadOnlyList<Guid> PartnerInstitutionIds,
    LocalText Title,
    string? Purpose,
    Guid? UnitId = null,
    Guid? ParentId = null,
    bool IsDemo = false
)
{
    /// <summary>Made with the form, so that a form sent twice makes one agreement.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

public sealed partial class Agreement
{
    /// <summary>A faculty member or head of department proposes; the own office will take it up or decline.</summary>
    /// <exception cref="RuleViolation">"agreement.needs-partner", "agreement.not-yours".</exception>
    public static Agreement Propose(NewAgreement wanted, Act act)
    {
        var agreement = Begin(wanted, act, AgreementState.Proposed);
        agreement.ProposedByPersonId = act.By.PersonId;
        agreement.Record(
            act,
            AgreementState.Proposed,
            AgreementAction.Propose,
            AgreementState.Proposed,
            isInternal: true
        );
        return agreement;
    }

    /// <summary>The office starts a draft itself.</summary>
    /// <exception cref="RuleViolation">"agreement.needs-partner", "agreement.not-yours".</exception>
    public static Agreement StartDraft(NewAgreement wanted, AgreementText text, Act act)
    {
        if (!act.By.Is(Role.InternationalOfficer, wanted.OwnerInstitutionId))
        {
            throw new RuleViolation(RecordKind + ".not-yours");
        }

        var agreement = Begin(wanted, act, AgreementState.Draft);
        agreement.ProposedByPersonId = act.By.PersonId;
        agreement.Record(
            act,
            AgreementState.Draft,
            AgreementAction.Propose,
            AgreementState.Draft,
            isInternal: true
        );
        agreement.WriteFirst(text, act);
        return agreement;
    }

    /// <summary>The head of department speaks for the proposal; the office still decides.</summary>
    public void Endorse(Act act)
    {
        Move(act, AgreementAction.Endorse, AgreementState.Proposed, isInternal: true);
        EndorsedUtc ??= act.NowUtc;
    }

    /// <summary>The office takes the proposal up: a draft with the catalogue's clauses begins.</summary>
    public void Accept(AgreementText text, Act act)
    {
        Move(act, AgreementAction.Accept, AgreementState.Draft, isInternal: true);
        WriteFirst(text, act);
    }

    public void Decline(Act act) =>
        Move(act, AgreementAction.Decline, AgreementState.Declined, isInternal: true);

    /// <summary>The proposer before the office decides, or the owner while it is negotiated.</summary>
    public void Withdraw(Act act) =>
        Move(
            act,
            AgreementAction.Withdraw,
            AgreementState.Withdrawn,
            isInternal: State == AgreementState.Proposed
        );

    private static Agreement Begin(NewAgreement wanted, Act act, AgreementState state)
    {
        if (act.By.InstitutionId != wanted.OwnerInstitutionId)
        {
            throw new RuleViolation(RecordKind + ".not-yours");
        }

        var partners = wanted
            .PartnerInstitutionIds.Where(partner => partner != wanted.OwnerInstitutionId)
            .Distinct()
            .ToList();
        if (partners.Count == 0)
        {
            throw new RuleViolation(RecordKind + ".needs-partner");
        }

        var agreement = new Agreement
        {
            Id = wanted.Id,
            Number = wanted.Number,
            Kind = wanted.Kind,
            State = state,
            StateSinceUtc = act.NowUtc,
            CreatedUtc = act.NowUtc,
            OwnerInstitutionId = wanted.OwnerInstitutionId,
            UnitId = wanted.UnitId,
            Purpose = wanted.Purpose,
            ParentId = wanted.ParentId,
            Title = wanted.Title,
            IsDemo = wanted.IsDemo,
        };
        agreement._parties.Add(new AgreementParty(agreement.Id, wanted.OwnerInstitutionId, 0));
        agreement._parties.AddRange(
            partners.Select(
                (partner, index) => new AgreementParty(agreement.Id, partner, index + 1)
            )
        );
        agreement.AwaitNext(act.NowUtc);
        return agreement;
    }

    private void WriteFirst(AgreementText text, Act act)
    {
        _versions.Add(
            new AgreementVersion(Id, 1, OwnerInstitutionId, act.By.PersonId, text, act.NowUtc)
        );
        PartyOf(OwnerInstitutionId)!.CoordinatorPersonId = act.By.PersonId;
        ShowInLists(text);
    }

    private void ShowInLists(AgreementText text)
    {
        (Title, StartsOn) = (text.Title, text.StartsOn);
        // An agreed termination ends it before the text does.
        EndsOn =
            State == AgreementState.Terminating && TerminatesOn < text.EndsOn
                ? TerminatesOn
                : text.EndsOn;
        (NoticeMonths, ReviewMonths) = (text.NoticeMonths, text.ReviewMonths);
        ReviewOn = text.EndsOn?.AddMonths(-text.ReviewMonths);
        // The farthest day that any institution's rules may name; the first look finds the day that its own do.
        RemindEndOn = text.EndsOn?.AddDays(-ReminderDays.FarthestEnd);
        ShowOnSides();
    }
}
