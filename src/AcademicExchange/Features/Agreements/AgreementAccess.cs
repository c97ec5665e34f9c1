using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Agreements;

/// <summary>Who may see which agreements and do what to one. The only place that knows; docs/access.md shows it.</summary>
public static class AgreementAccess
{
    /// <summary>What this actor is to this agreement now, in the words of the transition table.</summary>
    public static AgreementWho WhoIs(Agreement agreement, Actor actor)
    {
        if (actor.IsJob)
        {
            return AgreementWho.Job;
        }

        var who = AgreementWho.None;
        if (agreement.PartyOf(actor.InstitutionId) is not { } party)
        {
            return who;
        }

        var owns = agreement.OwnerInstitutionId == party.InstitutionId;
        who |= If(
            owns
                && agreement.ProposedByPersonId == actor.PersonId
                && actor.IsAny(Role.Faculty, Role.DepartmentHead),
            AgreementWho.Proposer
        );
        var signs = !agreement.HasSigned(party.InstitutionId);
        var challenges =
            party.InstitutionId
            == (
                agreement.State == AgreementState.Suspended
                    ? agreement.SuspendedByInstitutionId
                    : agreement.ChallengedByInstitutionId
            );
        var isChallenged =
            agreement.ChallengedByInstitutionId is not null
            && !challenges
            && agreement.TerminationConfirmedUtc is not null;
        who |= If(
            owns
                && actor.Is(Role.DepartmentHead)
                && agreement.ProposedByPersonId != actor.PersonId
                && HeadsUnit(agreement, actor),
            AgreementWho.OwnHead
        );
        if (actor.Is(Role.InternationalOfficer))
        {
            who |= AgreementWho.Office;
            who |= If(owns, AgreementWho.OwnOffice);
            who |= If(party.AwaitedRole == Role.InternationalOfficer, AgreementWho.AwaitedOffice);
            who |= If(party.ApprovedHash is not null, AgreementWho.ApprovingOffice);
            who |= If(challenges, AgreementWho.ProposingOffice);
            who |= If(signs, AgreementWho.OpenSignatureOffice);
        }

        if (actor.Is(Role.Signatory))
        {
            who |= If(signs, AgreementWho.OpenSignatory);
            who |= If(challenges, AgreementWho.ProposingSignatory);
            who |= If(isChallenged, AgreementWho.OtherSignatory);
        }

        return who;
    }

    /// <summary>
    /// The agreements that this actor may know of: those of the own institution as a party once they are shared with it, the own
    /// institution's drafts for its office, signatories and heads, and what a faculty member proposed.
    /// </summary>
    public static IQueryable<Agreement> VisibleTo(
        this IQueryable<Agreement> agreements,
        Actor actor
    )
    {
        if (actor.IsJob)
        {
            return agreements;
        }

        if (actor.InstitutionId is not { } own)
        {
            return agreements.Where(_ => false);
        }

        // A partner's row sees nothing until the first version was sent.
        if (SeesAllOfOwn(actor))
        {
            return agreements.Where(agreement =>
                agreement.Parties.Any(party => party.InstitutionId == own && party.Sees)
            );
        }

        if (actor.Is(Role.Faculty))
        {
            var person = actor.PersonId;
            return agreements.Where(agreement =>
                agreement.ProposedByPersonId == person && agreement.OwnerInstitutionId == own
            );
        }

        return agreements.Where(_ => false);
    }

    /// <summary>
    /// The same rule on the rows of the actor's own side, for lists: of each agreement that the other method shows, exactly one row.
    /// A test compares the two for every role.
    /// </summary>
    public static IQueryable<AgreementParty> VisibleTo(
        this IQueryable<AgreementParty> sides,
        Actor actor,
        IQueryable<Agreement> agreements
    )
    {
        if (actor.InstitutionId is not { } own)
        {
            return sides.Where(_ => false);
        }

        var ownSides = sides.Where(side => side.InstitutionId == own && side.Sees);
        if (SeesAllOfOwn(actor))
        {
            return ownSides;
        }

        if (!actor.Is(Role.Faculty))
        {
            return sides.Where(_ => false);
        }

        var person = actor.PersonId;
        var proposed = agreements
            .Where(agreement =>
                agreement.ProposedByPersonId == person && agreement.OwnerInstitutionId == own
            )
            .Select(agreement => agreement.Id);
        return ownSides.Where(side => proposed.Contains(side.AgreementId));
    }

    /// <summary>Of the own side's rows those in which this actor is awaited.</summary>
    public static IQueryable<AgreementParty> AwaitedFrom(
        this IQueryable<AgreementParty> sides,
        Actor actor
    )
    {
        var roles = actor.Roles.Select(role => (Role?)role).ToList();
        return sides.Where(side => roles.Contains(side.AwaitedRole));
    }

    /// <summary>Proposals of the own institution that this head of department has not endorsed yet; none for others.</summary>
    public static IQueryable<Agreement> ToEndorseBy(
        this IQueryable<Agreement> agreements,
        Actor actor
    )
    {
        var (own, person) = (actor.InstitutionId, actor.PersonId);
        var (isHead, units) = (actor.Is(Role.DepartmentHead), actor.UnitIds.ToList());
        return agreements.Where(agreement =>
            isHead
            && agreement.OwnerInstitutionId == own
            && agreement.State == AgreementState.Proposed
            && agreement.EndorsedUtc == null
            && agreement.ProposedByPersonId != person
            && (
                agreement.UnitId == null
                || units.Count == 0
                || units.Contains(agreement.UnitId.Value)
            )
        );
    }

    private static bool SeesAllOfOwn(Actor actor) =>
        actor.IsAny(Role.InternationalOfficer, Role.Signatory, Role.DepartmentHead, Role.Auditor);

    /// <summary>
    /// Notes, internal steps and unsent copies: only the side that wrote them, and there only its office and signatories, and a system
    /// administrator in an emergency.
    /// </summary>
    public static bool SeesInternal(Actor actor, Guid? writtenByInstitutionId) =>
        writtenByInstitutionId is not null
        && actor.InstitutionId == writtenByInstitutionId
        && (actor.Emergency is not null || actor.IsAny(Role.InternationalOfficer, Role.Signatory));

    public static bool SeesNotes(Agreement agreement, Actor actor) =>
        SeesInternal(actor, agreement.PartyOf(actor.InstitutionId)?.InstitutionId);

    public static bool MayComment(Agreement agreement, Actor actor) =>
        agreement.PartyOf(actor.InstitutionId) is not null
        && actor.Is(Role.InternationalOfficer)
        && agreement.State.IsBeingWritten();

    public static bool MayNote(Agreement agreement, Actor actor) =>
        agreement.PartyOf(actor.InstitutionId) is not null
        && actor.IsAny(Role.InternationalOfficer, Role.Signatory);

    /// <summary>Proposals come from faculty, heads and offices of an active institution.</summary>
    public static bool MayPropose(Actor actor) =>
        actor.InstitutionId is not null
        && actor.IsAny(Role.Faculty, Role.DepartmentHead, Role.InternationalOfficer);

    /// <summary>PDF and exports: offices and signatories of the parties, heads and auditors of the own institution.</summary>
    public static bool MayExport(Actor actor) =>
        actor.IsAny(Role.InternationalOfficer, Role.Signatory, Role.DepartmentHead, Role.Auditor);

    private static AgreementWho If(bool holds, AgreementWho who) => holds ? who : AgreementWho.None;

    private static bool HeadsUnit(Agreement agreement, Actor actor) =>
        agreement.UnitId is null
        || actor.UnitIds.Count == 0
        || actor.UnitIds.Contains(agreement.UnitId.Value);
}
