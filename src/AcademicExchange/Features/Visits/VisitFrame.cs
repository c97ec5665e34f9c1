using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Visits;

/// <summary>What every page of one visit shows, and what this actor is to it. The record is untracked; it is there to be asked.</summary>
/// <param name="Overlaps">Other running visits of the visitor in the same days, as far as the actor sees them.</param>
public sealed record VisitFrame(
    Visit Visit,
    Actor Actor,
    PersonName Visitor,
    PersonName Host,
    InstitutionRegister Institutions,
    IReadOnlyList<VisitOverlap> Overlaps
)
{
    public VisitWho Who { get; } = VisitAccess.WhoIs(Visit, Actor);

    /// <summary>With the roles that are not used because it is the own visit.</summary>
    private VisitWho Would { get; } = VisitAccess.WouldBe(Visit, Actor);

    public InstitutionName HomeInstitution => Institutions[Visit.HomeInstitutionId];

    public InstitutionName HostInstitution => Institutions[Visit.HostInstitutionId];

    public bool IsOwnTurn =>
        Visit.SideOf(Actor.InstitutionId) is { IsAwaited: true } side
        && (
            side.AwaitedPersonId is { } person
                ? person == Actor.PersonId && Actor.ForPersonId is null
                : Actor.Is(side.AwaitedRole!.Value) && !Visit.IsOwnOf(Actor) && Allowed.Any()
        );

    /// <summary>Actions of the table that this actor may see, even where only <see cref="WhyNot"/> is said to them.</summary>
    public IReadOnlyList<VisitAction> Open() =>
        [
            .. VisitWorkflow
                .Table.Open(Visit.State, Would)
                .Select(row => row.Action)
                .Where(action => WhyNot(action) != Given)
                .Distinct(),
        ];

    public bool Allows(VisitAction action) =>
        VisitWorkflow.Table.Allows(Visit.State, action, Would);

    /// <summary>Whether this actor may take the action in some state.</summary>
    public bool IsEverAllowed(VisitAction action) =>
        VisitWorkflow.Table.Rows.Any(row =>
            row.Action == action && (row.Who & Would) != VisitWho.None
        );

    /// <summary>The rule by which an action that the table knows would be refused now; null where nothing stands in its way.</summary>
    public string? WhyNot(VisitAction action) =>
        !VisitWorkflow.Table.Allows(Visit.State, action, Who)
            ? "visit.own-visit"
            : action switch
            {
                VisitAction.Submit
                    when Visit.FirstDay is null
                        || Visit.LastDay is null
                        || string.IsNullOrWhiteSpace(Visit.WorkPlan) => "visit.incomplete",
                VisitAction.MoveOnline when Visit.Mode == VisitMode.Online =>
                    "visit.online-already",
                VisitAction.Cancel when Visit.ArrivedOn is not null => "visit.has-arrived",
                VisitAction.ReturnEarly when Visit.ArrivedOn is null => "visit.not-arrived",
                VisitAction.Report when HasReported => Given,
                _ => null,
            };

    private const string Given = "visit.report-given";

    private bool HasReported =>
        (Who.HasFlag(VisitWho.Visitor) ? Visit.VisitorReportedUtc : Visit.HostReportedUtc)
            is not null;

    private IEnumerable<VisitAction> Allowed =>
        VisitWorkflow
            .Table.Open(Visit.State, Who)
            .Select(row => row.Action)
            .Except(VisitPreparation.Actions);
}

/// <summary>Another visit of the same person in the same days.</summary>
public sealed record VisitOverlap(Guid Id, string Number, DateOnly FirstDay, DateOnly LastDay);
