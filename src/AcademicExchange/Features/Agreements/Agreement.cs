using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// An agreement between institutions, from proposal to its end, on one record for all parties. The verbs stand in the files beside
/// this one: proposal, negotiation, approval and signature, life in force.
/// </summary>
public sealed partial class Agreement : Record, INumbered
{
    public const int PurposeLength = 4000;
    public const string RecordKind = "agreement";

    /// <summary>What its number begins with.</summary>
    public const string Series = "AX";

    private readonly List<AgreementParty> _parties = [];
    private readonly List<AgreementVersion> _versions = [];
    private readonly List<AgreementStep> _steps = [];
    private readonly List<AgreementSignature> _signatures = [];

    private Agreement() { }

    /// <summary>The printed number; given once, never used again.</summary>
    public string Number { get; private set; } = "";

    public AgreementKind Kind { get; private set; }

    public AgreementState State { get; private set; }

    public DateTime StateSinceUtc { get; private set; }

    /// <summary>The institution whose office drafts it.</summary>
    public Guid OwnerInstitutionId { get; private set; }

    public Guid? UnitId { get; private set; }

    public Guid? ProposedByPersonId { get; private set; }

    /// <summary>Why it was proposed; stays with the institution that proposed it.</summary>
    public string? Purpose { get; private set; }

    /// <summary>The head of department spoke for the proposal.</summary>
    public DateTime? EndorsedUtc { get; private set; }

    /// <summary>The memorandum it stands under.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The agreement that it amends.</summary>
    public Guid? AmendsId { get; private set; }

    /// <summary>The agreement that it renews.</summary>
    public Guid? RenewsId { get; private set; }

    /// <summary>Title, dates and notice of the newest shared version, for lists and jobs.</summary>
    public LocalText Title { get; private set; } = LocalText.Empty;

    public DateOnly? StartsOn { get; private set; }

    /// <summary>The last day: that of the text, or an earlier one of an agreed termination.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>When the review is called: so many months before the end.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>When the offices are next reminded of the end; moved on by the reminders.</summary>
    public DateOnly? RemindEndOn { get; private set; }

    public int NoticeMonths { get; private set; }

    public int ReviewMonths { get; private set; }

    /// <summary>Number and hash of the newest shared version; 0 and null before the first was sent.</summary>
    public int SharedVersionNo { get; private set; }

    public string? SharedHash { get; private set; }

    /// <summary>In negotiation: the side that writes now.</summary>
    public Guid? TurnInstitutionId { get; private set; }

    /// <summary>Who suspended it, and may resume it.</summary>
    public Guid? SuspendedByInstitutionId { get; private set; }

    /// <summary>Who proposed its termination.</summary>
    public Guid? ChallengedByInstitutionId { get; private set; }

    public DateTime? TerminationConfirmedUtc { get; private set; }

    /// <summary>Where a revoked termination leads back to.</summary>
    public AgreementState? ReturnState { get; private set; }

    /// <summary>The last day on which it binds after an agreed termination.</summary>
    public DateOnly? TerminatesOn { get; private set; }

    /// <summary>The parties decided to let it end; no further review is called.</summary>
    public bool EndsByDecision { get; private set; }

    /// <summary>Shown on the public page: every party has agreed to that.</summary>
    public bool IsPublished { get; private set; }

    public bool IsDemo { get; init; }

    /// <summary>Folded number, titles and names of the parties: the only column that is searched.</summary>
    public string Search { get; private set; } = "";

    public IReadOnlyList<AgreementParty> Parties => _parties;

    public IReadOnlyList<AgreementVersion> Versions => _versions;

    public IReadOnlyList<AgreementStep> Steps => _steps;

    public IReadOnlyList<AgreementSignature> Signatures => _signatures;

    /// <summary>The newest version that all parties see; null before the first was sent.</summary>
    public AgreementVersion? SharedVersion =>
        _versions.Where(version => version.IsShared).MaxBy(version => version.No);

    /// <summary>The copy that this side is writing; null where it has none.</summary>
    public AgreementVersion? WorkingCopyOf(Guid institutionId) =>
        _versions
            .Where(version => !version.IsShared && version.InstitutionId == institutionId)
            .MaxBy(version => version.No);

    /// <summary>What this side works with: its own copy, else the shared version.</summary>
    public AgreementVersion? VersionFor(Guid institutionId) =>
        WorkingCopyOf(institutionId) ?? SharedVersion;

    public AgreementParty? PartyOf(Guid? institutionId) =>
        _parties.Find(party => party.InstitutionId == institutionId);

    /// <summary>The newest record of a step by one side; null where nothing was said.</summary>
    public AgreementStep? StepOf(Guid institutionId, StepKind kind) =>
        _steps
            .Where(step => step.InstitutionId == institutionId && step.Kind == kind)
            .MaxBy(step => (step.AtUtc, step.Id));

    /// <summary>The step needs nothing more of this side: not required, waived, or done for the very text that is shared now (T12).</summary>
    public bool IsSettled(Guid institutionId, StepKind kind) =>
        StepOf(institutionId, kind) is { IsSettled: true } step
        && (step.Decision != StepDecision.Done || step.VersionNo == SharedVersionNo);

    /// <summary>The side's signature stands under the newest shared text.</summary>
    public bool HasSigned(Guid institutionId) =>
        SharedHash is not null && PartyOf(institutionId)?.SignedHash == SharedHash;

    public void RefreshSearch(IEnumerable<LocalText> partyNames) =>
        Search = SearchKey.ForIndex(
            string.Join(
                ' ',
                [
                    Number,
                    Number.Replace('-', ' '),
                    Title.Joined(),
                    .. partyNames.Select(name => name.Joined()),
                ]
            )
        );

    /// <summary>Takes one step of the table whole: the question and the step.</summary>
    private void Move(Act act, AgreementAction action, AgreementState to, bool isInternal = false)
    {
        Demand(act, action, to);
        Take(act, action, to, isInternal);
    }

    /// <summary>Asks the table whether this actor may take this step now, with this note.</summary>
    /// <exception cref="RuleViolation">"agreement.amendment-follows" besides what the table refuses.</exception>
    private void Demand(Act act, AgreementAction action, AgreementState to)
    {
        if (LeavesToAgreement(action))
        {
            throw new RuleViolation(RecordKind + ".amendment-follows");
        }

        AgreementWorkflow.Table.Demand(
            State,
            action,
            to,
            AgreementAccess.WhoIs(this, act.By),
            act.Note
        );
    }

    /// <summary>An amendment in force lives and ends with the agreement that it amends.</summary>
    public bool LeavesToAgreement(AgreementAction action) =>
        AmendsId is not null
        && action
            is AgreementAction.OpenAmendment
                or AgreementAction.Renew
                or AgreementAction.Suspend
                or AgreementAction.ProposeTermination
                or AgreementAction.LetExpire;

    /// <summary>The step itself: history, event, state, and whose turn it is now. What the turn depends on is written before.</summary>
    private void Take(Act act, AgreementAction action, AgreementState to, bool isInternal = false)
    {
        Record(act, State, action, to, isInternal);
        if (to != State)
        {
            (State, StateSinceUtc) = (to, act.NowUtc);
            _parties.ForEach(party => party.StopWaiting());
        }

        AwaitNext(act.NowUtc);
    }

    private void Record(
        Act act,
        AgreementState from,
        AgreementAction action,
        AgreementState to,
        bool isInternal
    )
    {
        var entry = act.EntryOf(RecordKind, Id, from, action, to, isInternal);
        Remember(entry);
        Raise(
            new AgreementMoved(
                Id,
                entry.Id,
                entry.From,
                entry.Action,
                entry.To,
                entry.InstitutionId,
                entry.PersonId,
                isInternal
            )
        );
    }

    private void AwaitNext(DateTime nowUtc)
    {
        foreach (var party in _parties)
        {
            if (AwaitedRoleOf(party) is { } role)
            {
                party.Await(role, nowUtc);
            }
            else
            {
                party.StopWaiting();
            }
        }

        ShowOnSides();
    }

    /// <summary>Called wherever something changes that lists filter or sort by.</summary>
    private void ShowOnSides() => _parties.ForEach(party => party.Mirror(this));

    /// <summary>Whose turn it is, state by state.</summary>
    private Role? AwaitedRoleOf(AgreementParty party) =>
        State switch
        {
            AgreementState.Proposed or AgreementState.Draft => party.InstitutionId
            == OwnerInstitutionId
                ? Role.InternationalOfficer
                : null,
            AgreementState.InNegotiation or AgreementState.ApprovedByOne => party.InstitutionId
            == TurnInstitutionId
                ? Role.InternationalOfficer
                : null,
            AgreementState.ApprovedByAll => AwaitedForSignature(party)
                ? Role.InternationalOfficer
                : null,
            AgreementState.InSignature => HasSigned(party.InstitutionId) ? null : Role.Signatory,
            AgreementState.ReviewDue => Role.InternationalOfficer,
            AgreementState.TerminationProposed => (TerminationConfirmedUtc is null)
            == (party.InstitutionId == ChallengedByInstitutionId)
                ? Role.Signatory
                : null,
            _ => null,
        };

    /// <summary>A side whose ministry has not answered; when all have, the owner sends it to signature.</summary>
    private bool AwaitedForSignature(AgreementParty party) =>
        _parties.TrueForAll(MinistrySettled)
            ? party.InstitutionId == OwnerInstitutionId
            : !MinistrySettled(party);

    private bool MinistrySettled(AgreementParty party) =>
        IsSettled(party.InstitutionId, StepKind.MinistryApproval);

    private Guid OwnSide(Act act) =>
        PartyOf(act.By.InstitutionId)?.InstitutionId
        ?? throw new RuleViolation(RecordKind + ".not-yours");
}
