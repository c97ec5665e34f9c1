using System.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Workflow;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>State x action x person. Every verb is tried by everybody in every situation; what came of it stands in the approved file.</summary>
public sealed class VisitMatrixTests
{
    private static readonly Side Home = An.Tabriz();
    private static readonly Side Host = An.Baku();
    private static readonly Side Stranger = An.Tabriz();
    private static readonly VisitBuilder Visits = A.Visit(Home, Host, Guid.CreateVersion7());

    private static readonly IReadOnlyList<(string Name, Func<Visit> Make)> Situations =
    [
        .. Enum.GetValues<VisitState>()
            .Select(state => (state.ToString(), (Func<Visit>)(() => Visits.In(state)))),
        .. new[]
        {
            VisitState.AtHomeOffice,
            VisitState.AtHost,
            VisitState.AtHostDepartment,
            VisitState.AtHostOffice,
        }.Select(from => ("InformationAsked, from " + from, (Func<Visit>)(() => Asked(from)))),
        ("Postponed, from Confirmed", () => Postponed()),
        ("Suspended, from OnSite", () => Suspended()),
        (
            "Finished, the visitor has reported",
            () =>
                VisitBuilder.After(
                    Visits.In(VisitState.Finished),
                    visit => visit.Report("Seen.", Home.Act(Role.Faculty))
                )
        ),
    ];

    private static readonly IReadOnlyList<(string Name, Actor Actor)> People =
    [
        ("visitor", Home.Actor(Role.Faculty)),
        ("home head", Home.Actor(Role.DepartmentHead)),
        ("home office", Home.Actor(Role.InternationalOfficer)),
        ("host", Host.Actor(Role.Faculty)),
        ("host's head", Host.Actor(Role.DepartmentHead)),
        ("host's office", Host.Actor(Role.InternationalOfficer)),
        ("visitor of the home office", WithEveryRole(Home)),
        ("host who heads and officiates", WithEveryRole(Host)),
        ("a job", Actor.Job),
    ];

    /// <summary>People who may never do anything to a visit.</summary>
    private static readonly IReadOnlyList<Actor> Others =
    [
        Actor.Anonymous,
        .. Enum.GetValues<Role>()
            .Where(role => role is not Role.SystemAdministrator)
            .Select(Stranger.Actor),
        .. new[]
        {
            Role.Student,
            Role.Signatory,
            Role.InstitutionAdministrator,
            Role.Auditor,
        }.SelectMany(role => new[] { Home.Actor(role), Host.Actor(role) }),
    ];

    private static readonly Lazy<IReadOnlyList<Cell>> Cells = new(() =>
        [.. Situations.SelectMany(situation => Walk(situation.Name, situation.Make))]
    );

    [Fact]
    public void Matrix_EveryVerbByEverybody_IsAsApproved()
    {
        var text = new StringBuilder(
            """
            What comes of each verb: the new state ("note": a reason is needed), or the rule that stands in the way.
            Who is not named may not. Somebody of Tabriz visits Baku; everything else is done right.

            """
        );
        foreach (var situation in Cells.Value.GroupBy(cell => cell.Situation))
        {
            text.Append('\n').Append(situation.Key).Append('\n');
            var lines = situation
                .Where(cell => cell.IsMeant)
                .GroupBy(cell => cell.Action)
                .Select(action => $"  {action.Key, -20} {string.Join("; ", Outcomes(action))}\n")
                .ToList();
            text.AppendJoin("", lines.DefaultIfEmpty("  nothing more: readable for ever\n"));
        }

        Approved.Matches("visit-matrix.txt", text.ToString());
    }

    [Fact]
    public void Matrix_EveryVerbByEverybody_IsAsTheTableSays() =>
        Assert.All(
            Cells.Value.Where(cell => Enum.TryParse<VisitState>(cell.Outcome, out _)),
            cell =>
                Assert.True(
                    cell.Targets.Contains(cell.Outcome),
                    $"{cell.Situation}: {cell.Action} by {cell.Who} came to {cell.Outcome}"
                )
        );

    /// <summary>Where nobody but the visitor or the host heads the department, a step is left out; all others are walked here.</summary>
    [Fact]
    public void Matrix_EveryRowOfTheTable_IsWalkedBySomebody()
    {
        var walked = Cells
            .Value.Select(cell => (cell.From, cell.Action, cell.Outcome))
            .Append((VisitState.Draft, VisitAction.Submit, nameof(VisitState.AtHomeOffice)))
            .Append((VisitState.AtHost, VisitAction.Approve, nameof(VisitState.AtHostOffice)))
            .ToHashSet();

        Assert.All(
            VisitWorkflow.Table.Rows,
            row => Assert.Contains((row.From, row.Action, row.To.ToString()), walked)
        );
    }

    [Fact]
    public void Matrix_RequiredNoteMissing_IsRefused() =>
        Assert.All(
            Cells.Value.Where(cell => cell.Targets.Contains(cell.Outcome)),
            cell => Assert.Equal(cell.NeedsNote, cell.WithoutNote == "note-required")
        );

    [Fact]
    public void Matrix_Strangers_MayDoNothing()
    {
        foreach (var (name, make) in Situations)
        {
            var visit = make();
            var state = visit.State;
            foreach (var action in VisitVerbs.All.Keys)
            {
                foreach (var actor in Others)
                {
                    var outcome = Try(visit, action, actor, VisitBuilder.Why);

                    Assert.True(
                        outcome is "no" or "wrong-state" && visit.State == state,
                        $"{name}: {action} by {string.Join(',', actor.Roles)} came to {outcome}"
                    );
                }
            }
        }
    }

    /// <summary>A side that has not heard of it may do nothing, whoever asks.</summary>
    [Theory]
    [InlineData(VisitState.Draft)]
    [InlineData(VisitState.AtHomeDepartment)]
    [InlineData(VisitState.AtHomeOffice)]
    public void WhoIs_HostsSideBeforeItIsAsked_IsNobody(VisitState state) =>
        Assert.All(
            Enum.GetValues<Role>().Where(role => role is not Role.SystemAdministrator),
            role =>
                Assert.Equal(VisitWho.None, VisitAccess.WhoIs(Visits.In(state), Host.Actor(role)))
        );

    /// <summary>Tries everything; what was refused changed nothing, so the next may try on the same visit.</summary>
    private static IEnumerable<Cell> Walk(string situation, Func<Visit> make)
    {
        var visit = make();
        foreach (var action in VisitVerbs.All.Keys)
        {
            foreach (var (who, actor) in People)
            {
                var from = visit.State;
                var rows = VisitWorkflow
                    .Table.Open(from, VisitAccess.WhoIs(visit, actor))
                    .Where(row => row.Action == action)
                    .ToList();
                var targets = rows.ConvertAll(row => row.To.ToString());
                var outcome = Try(visit, action, actor, VisitBuilder.Why);
                var withoutNote = outcome;
                if (targets.Contains(outcome))
                {
                    withoutNote = Try(make(), action, actor, note: null);
                    visit = make();
                }

                yield return new Cell(
                    situation,
                    from,
                    action,
                    who,
                    targets,
                    outcome,
                    withoutNote,
                    rows.Exists(row => row.Note == Note.Required)
                );
            }
        }
    }

    /// <summary>The new state, "no" where it is another's, or the rule that refused.</summary>
    private static string Try(Visit visit, VisitAction action, Actor actor, string? note)
    {
        try
        {
            VisitVerbs.All[action](visit, new Act(actor, ManualClock.Start, note));
            return visit.State.ToString();
        }
        catch (RuleViolation refusal)
        {
            var rule = refusal.Code.Replace("visit.", "", StringComparison.Ordinal);
            return rule == "not-yours" ? "no" : rule;
        }
    }

    private static IEnumerable<string> Outcomes(IEnumerable<Cell> cells) =>
        cells
            .GroupBy(cell => cell.Outcome + (cell.WithoutNote == "note-required" ? ", note" : ""))
            .Select(group => $"{string.Join(", ", group.Select(cell => cell.Who))} -> {group.Key}");

    private sealed record Cell(
        string Situation,
        VisitState From,
        VisitAction Action,
        string Who,
        IReadOnlyList<string> Targets,
        string Outcome,
        string WithoutNote,
        bool NeedsNote
    )
    {
        /// <summary>It is this person's to try, whatever came of it.</summary>
        public bool IsMeant => Outcome is not ("no" or "wrong-state");
    }

    /// <summary>The side's faculty member, who also heads the department and works in the office.</summary>
    private static Actor WithEveryRole(Side side) =>
        side.Actor(Role.Faculty) with
        {
            Roles = new HashSet<Role>
            {
                Role.Faculty,
                Role.DepartmentHead,
                Role.InternationalOfficer,
            },
        };

    private static Visit Asked(VisitState from) =>
        VisitBuilder.After(
            Visits.In(from),
            visit =>
            {
                var (side, role) = from switch
                {
                    VisitState.AtHomeOffice => (Home, Role.InternationalOfficer),
                    VisitState.AtHost => (Host, Role.Faculty),
                    VisitState.AtHostDepartment => (Host, Role.DepartmentHead),
                    _ => (Host, Role.InternationalOfficer),
                };
                visit.AskInformation(side.Act(role, note: VisitBuilder.Why));
            }
        );

    private static Visit Postponed() =>
        VisitBuilder.After(
            Visits.In(VisitState.Confirmed),
            visit =>
                visit.Postpone(
                    VisitBuilder.First.AddDays(3),
                    VisitBuilder.Last.AddDays(3),
                    VisitBuilder.Today,
                    Visits.Bond,
                    Home.Act(Role.Faculty, note: VisitBuilder.Why)
                )
        );

    private static Visit Suspended() =>
        VisitBuilder.After(
            Visits.In(VisitState.OnSite),
            visit => visit.Suspend(Host.Act(Role.InternationalOfficer, note: VisitBuilder.Why))
        );
}
