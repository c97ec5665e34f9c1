using AcademicExchange.Features.Documents;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using static AcademicExchange.Features.Visits.VisitState;
using static AcademicExchange.Features.Visits.VisitWho;

namespace AcademicExchange.Features.Visits.Letters;

using Row = Transition<VisitState, LetterKind, VisitWho>;

/// <summary>Whose letter may be issued in which state of the visit, as a table; no letter moves the visit.</summary>
public static class LetterRules
{
    public const string Area = "letter";

    /// <summary>Which side issues a letter, and while the visit is where.</summary>
    private static readonly (
        LetterKind Kind,
        VisitWho By,
        IReadOnlyList<VisitState> While
    )[] Letters =
    [
        (LetterKind.Invitation, HostOffice, VisitStates.TakingPlace),
        (LetterKind.Acceptance, HostOffice, VisitStates.TakingPlace),
        (LetterKind.Support, HomeOffice, VisitStates.TakingPlace),
        (LetterKind.Certificate, HostOffice, [Finished, Reported, Closed]),
    ];

    public static readonly TransitionTable<VisitState, LetterKind, VisitWho> Table = new(
        Area,
        [
            .. Letters.SelectMany(letter =>
                letter.While.Select(state => new Row(state, letter.Kind, state, letter.By))
            ),
        ]
    );

    /// <summary>Whose letters these are, whatever the state.</summary>
    public static VisitWho IssuerOf(LetterKind kind) =>
        Letters.Single(letter => letter.Kind == kind).By;

    public static Guid InstitutionOf(Visit visit, LetterKind kind) =>
        IssuerOf(kind) == HomeOffice ? visit.HomeInstitutionId : visit.HostInstitutionId;

    public static LetterAction ActionOf(LetterKind kind) =>
        kind switch
        {
            LetterKind.Invitation => LetterAction.IssueInvitation,
            LetterKind.Acceptance => LetterAction.IssueAcceptance,
            LetterKind.Support => LetterAction.IssueSupport,
            _ => LetterAction.IssueCertificate,
        };

    /// <summary>What issued documents call it.</summary>
    public static string DocumentKindOf(LetterKind kind) =>
        kind switch
        {
            LetterKind.Invitation => DocumentKinds.Invitation,
            LetterKind.Acceptance => DocumentKinds.Acceptance,
            LetterKind.Support => DocumentKinds.Support,
            _ => DocumentKinds.Certificate,
        };

    public static LetterKind KindOf(string documentKind) =>
        Enum.GetValues<LetterKind>().Single(kind => DocumentKindOf(kind) == documentKind);

    /// <summary>The rule by which this actor may not issue this letter now; null where nothing stands in its way.</summary>
    public static string? WhyNot(Visit visit, LetterKind kind, Actor actor) =>
        NotTheirs(visit, kind, actor)
        ?? (
            Table.Who(visit.State, kind) == None ? $"{Area}.state-{DocumentKindOf(kind)}"
            : kind is LetterKind.Invitation or LetterKind.Support && visit.Mode == VisitMode.Online
                ? Area + ".online"
            : null
        );

    /// <summary>The rule by which this is none of the actor's letters; on the own visit no role decides (T11).</summary>
    public static string? NotTheirs(Visit visit, LetterKind kind, Actor actor) =>
        LetterAccess.WouldBe(visit, actor) != IssuerOf(kind) ? Area + ".not-yours"
        : visit.IsOwnOf(actor) ? Visit.RecordKind + ".own-visit"
        : null;
}
