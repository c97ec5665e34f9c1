using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

/// <summary>
/// The visit of one person of one institution to another, from proposal to its close, on one record for both. The verbs stand in the
/// files beside this one: proposal, approval, stay.
/// </summary>
public sealed partial class Visit : Record, INumbered
{
    public const string RecordKind = "visit";

    /// <summary>What its number begins with.</summary>
    public const string Series = "VX";
    public const int TitleLength = 300;
    public const int TextLength = 4000;
    public const int ReferenceLength = 120;

    private readonly List<VisitSide> _sides = [];

    private Visit() { }

    /// <summary>The printed number; given once, never used again.</summary>
    public string Number { get; private set; } = "";

    public VisitKind Kind { get; private set; }

    public VisitState State { get; private set; }

    public DateTime StateSinceUtc { get; private set; }

    public LocalText Title { get; private set; } = LocalText.Empty;

    public string? WorkPlan { get; private set; }

    public VisitMode Mode { get; private set; }

    public Guid VisitorPersonId { get; private set; }

    public Guid HomeInstitutionId { get; private set; }

    public Guid? HomeUnitId { get; private set; }

    public Guid HostPersonId { get; private set; }

    public Guid HostInstitutionId { get; private set; }

    public Guid? HostUnitId { get; private set; }

    /// <summary>The agreement that it leans on; certain once the home office has approved.</summary>
    public Guid? AgreementId { get; private set; }

    /// <summary>The place of the agreement that it holds, from the host office's yes on.</summary>
    public Guid? AgreementPlaceId { get; private set; }

    public Guid? HostingOfferId { get; private set; }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    /// <summary>Days that are asked for instead, while the host's office has not answered.</summary>
    public DateOnly? WishedFirstDay { get; private set; }

    public DateOnly? WishedLastDay { get; private set; }

    public bool IsSensitive { get; private set; }

    public bool NeedsPermit { get; private set; }

    /// <summary>Where the permit is filed, opened for the home side only; removed some time after the visit.</summary>
    public string? SealedPermitReference { get; private set; }

    public bool HasPermitReference => SealedPermitReference is not null;

    /// <summary>Since when the host is asked whether the guest has arrived.</summary>
    public DateTime? ArrivalAskedUtc { get; private set; }

    public DateOnly? ArrivedOn { get; private set; }

    public DateOnly? DepartedOn { get; private set; }

    /// <summary>The day on which it moved online after the arrival; null too where nobody had travelled.</summary>
    public DateOnly? OnlineSince { get; private set; }

    /// <summary>Where a question, a postponement or a suspension leads back to.</summary>
    public VisitState? ReturnState { get; private set; }

    public string? VisitorReport { get; private set; }

    public DateTime? VisitorReportedUtc { get; private set; }

    public string? HostReport { get; private set; }

    public DateTime? HostReportedUtc { get; private set; }

    public bool IsDemo { get; private set; }

    public string Search { get; private set; } = "";

    public IReadOnlyList<VisitSide> Sides => _sides;

    public VisitSide Home => _sides.Single(side => side.IsHome);

    public VisitSide Host => _sides.Single(side => !side.IsHome);

    public VisitSide? SideOf(Guid? institutionId) =>
        _sides.Find(side => side.InstitutionId == institutionId);

    /// <summary>The visitor or the host: nobody else's role makes a decision on it their own (T11).</summary>
    public bool IsOwnOf(Actor actor) =>
        actor.PersonId == VisitorPersonId
        || actor.PersonId == HostPersonId
        || actor.ForPersonId == VisitorPersonId
        || actor.ForPersonId == HostPersonId;

    /// <summary>Writes the due day of a side that is awaited, and the day of its first reminder.</summary>
    internal static void Expect(VisitSide side, DateOnly due, DateOnly remind) =>
        side.ExpectBy(due, remind);

    /// <summary>Folds what the visit is found by: its number, its titles, and the names of its people and institutions.</summary>
    public void RefreshSearch(IEnumerable<string> names) =>
        Search = SearchKey.ForIndex(string.Join(' ', [Number, Title.Joined(), .. names]));

    private void Move(Act act, VisitAction action, VisitState to)
    {
        Demand(act, action, to);
        Take(act, action, to);
    }

    /// <summary>Asks the table whether this actor may take this step now, with this note.</summary>
    /// <exception cref="RuleViolation">"visit.own-visit" besides what the table refuses: the role would do, but it is the actor's own visit.</exception>
    private void Demand(Act act, VisitAction action, VisitState to)
    {
        var who = VisitAccess.WhoIs(this, act.By);
        if (
            !VisitWorkflow.Table.Allows(State, action, who)
            && VisitWorkflow.Table.Allows(State, action, VisitAccess.WouldBe(this, act.By))
        )
        {
            throw new RuleViolation(RecordKind + ".own-visit");
        }

        VisitWorkflow.Table.Demand(State, action, to, who, act.Note);
    }

    /// <summary>The step itself: history, event, state, and whose turn it is now. What the turn depends on is written before.</summary>
    private void Take(Act act, VisitAction action, VisitState to)
    {
        if (to == VisitState.AtHost && !Host.Sees)
        {
            Host.Reveal(HostPersonId);
        }

        // Up to the question to the host everything stays at home; what the host's department says to its office stays there.
        var isInternal =
            !Host.Sees || (State == VisitState.AtHostDepartment && action == VisitAction.Approve);
        Note(act, State, action, to, isInternal);
        if (to != State)
        {
            (State, StateSinceUtc) = (to, act.NowUtc);
            _sides.ForEach(side => side.StopWaiting());
        }

        AwaitNext(act.NowUtc);
    }

    private void Note(Act act, VisitState from, VisitAction action, VisitState to, bool isInternal)
    {
        var entry = act.EntryOf(RecordKind, Id, from, action, to, isInternal);
        Remember(entry);
        Raise(
            new VisitMoved(
                Id,
                entry.Id,
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
        foreach (var side in _sides)
        {
            if (AwaitedOf(side) is var (role, person))
            {
                side.Await(role, person, nowUtc);
            }
            else
            {
                side.StopWaiting();
            }
        }

        _sides.ForEach(side => side.Mirror(this));
        AwaitChecklist(nowUtc);
    }

    /// <summary>Whose turn it is on this side, state by state.</summary>
    private (Role? Role, Guid? Person)? AwaitedOf(VisitSide side) =>
        (State, side.IsHome) switch
        {

            (VisitState.Draft, true)
            or
            (VisitState.InformationAsked, true)
            or (VisitState.Accepted, true) => (null, VisitorPersonId),
            (VisitState.AtHomeDepartment, true) or (VisitState.AtHostDepartment, false) => (
                Role.DepartmentHead,
                null
            ),


            (VisitState.AtHomeOffice, true)
            or
            (VisitState.Reported, true)
            or
            (VisitState.AtHostOffice, false)
            or (VisitState.Postponed, false) => (Role.InternationalOfficer, null),
            (VisitState.AtHost, false) => (null, HostPersonId),
            (VisitState.Confirmed, false) when ArrivalAskedUtc is not null => (null, HostPersonId),
            (VisitState.Finished, true) when VisitorReportedUtc is null => (null, VisitorPersonId),
            (VisitState.Finished, false) when HostReportedUtc is null => (null, HostPersonId),
            _ => null,
        };

    private static RuleViolation Broken(string rule, params object?[] args) =>
        new(RecordKind + "." + rule, args);
}
