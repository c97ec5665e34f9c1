using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// What every page of one agreement shows: the record without its texts, the names of its parties, and what this actor is to it.
/// The record is untracked; it is there to be asked, not to be changed.
/// </summary>
public sealed record AgreementFrame(
    Agreement Agreement,
    IReadOnlyDictionary<Guid, PartyName> Parties,
    Actor Actor,
    int OpenComments,
    OpenFollowers Followers,
    bool HasWorkingCopy,
    bool IsEmptyAmendment
)
{
    public AgreementWho Who { get; } = AgreementAccess.WhoIs(Agreement, Actor);

    public Guid? OwnInstitutionId => Agreement.PartyOf(Actor.InstitutionId)?.InstitutionId;

    public bool IsOffice => Actor.Is(Role.InternationalOfficer) && OwnInstitutionId is not null;

    /// <summary>The own side is awaited, in a role that this actor holds.</summary>
    public bool IsOwnTurn =>
        Agreement.PartyOf(Actor.InstitutionId)?.AwaitedRole is { } role && Actor.Is(role);

    /// <summary>Steps beside the text that the actor may see.</summary>
    public IEnumerable<AgreementStep> Steps =>
        Agreement.Steps.Where(step =>
            !step.IsInternal || AgreementAccess.SeesInternal(Actor, step.InstitutionId)
        );

    /// <summary>Rows of the table open to this actor, one an action.</summary>
    public IReadOnlyList<AgreementAction> Open() =>
        [
            .. AgreementWorkflow
                .Table.Open(Agreement.State, Who)
                .Select(row => row.Action)
                .Where(action => !Agreement.LeavesToAgreement(action))
                .Distinct(),
        ];

    public bool Allows(AgreementAction action) =>
        !Agreement.LeavesToAgreement(action)
        && AgreementWorkflow.Table.Allows(Agreement.State, action, Who);

    /// <summary>The rule by which an action that the table allows would be refused now; null where nothing stands in its way.</summary>
    public string? WhyNot(AgreementAction action) =>
        action switch
        {
            AgreementAction.Send or AgreementAction.Return when IsEmptyAmendment =>
                "agreement.amendment-empty",
            AgreementAction.Approve when HasWorkingCopy => "agreement.unsent-copy",
            AgreementAction.Approve
                when !Settled(StepKind.LegalReview, StepKind.TranslationCheck) =>
                "agreement.step-open",
            AgreementAction.SendToSignature
                when !Agreement.Parties.All(party =>
                    Agreement.IsSettled(party.InstitutionId, StepKind.MinistryApproval)
                ) => "agreement.ministry-open",
            AgreementAction.OpenAmendment when Followers.AmendmentId is not null =>
                "agreement.amendment-open",
            AgreementAction.Renew when Followers.RenewalId is not null => "agreement.renewal-open",
            AgreementAction.Renew
            or AgreementAction.LetExpire
                when Agreement.State == AgreementState.ReviewDue && !HasReported =>
                "agreement.report-open",
            _ => null,
        };

    /// <summary>A step that has been taken: a record of the own side may be made anew, but nobody waits for it.</summary>
    public bool IsDone(AgreementAction action) =>
        action switch
        {
            AgreementAction.Endorse => Agreement.EndorsedUtc is not null,
            AgreementAction.RecordLegalReview => Settled(StepKind.LegalReview),
            AgreementAction.RecordTranslationCheck => Settled(StepKind.TranslationCheck),
            AgreementAction.RecordMinistryApproval => Settled(StepKind.MinistryApproval),
            AgreementAction.RecordActivityReport => HasReported,
            AgreementAction.ConfirmTermination => Agreement.TerminationConfirmedUtc is not null,
            _ => false,
        };

    private bool HasReported => OwnInstitutionId is { } own && Agreement.HasReported(own);

    private bool Settled(params StepKind[] kinds) =>
        OwnInstitutionId is { } own
        && Array.TrueForAll(kinds, kind => Agreement.IsSettled(own, kind));

    public string Names(Language reader) =>
        string.Join(
            " – ",
            Agreement
                .Parties.OrderBy(party => party.Order)
                .Select(party => Parties[party.InstitutionId].Name.For(reader).Text)
        );
}

/// <summary>What is being written to follow an agreement, as far as the actor sees it.</summary>
public sealed record OpenFollowers(Guid? AmendmentId, Guid? RenewalId);

/// <summary>A party as lists and heads name it.</summary>
public sealed record PartyName(
    Guid InstitutionId,
    string Slug,
    LocalText Name,
    Country Country,
    string City
)
{
    public static PartyName Of(InstitutionName institution) =>
        new(
            institution.Id,
            institution.Slug,
            institution.Name,
            institution.Country,
            institution.City
        );
}
