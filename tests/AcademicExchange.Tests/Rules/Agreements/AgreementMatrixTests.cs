using System.Text;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>
/// State x action x person. Every verb is tried by everybody in every situation; what came of it stands in the approved file, and is
/// what the table says.
/// </summary>
public sealed class AgreementMatrixTests
{
    private static readonly Side Owner = An.Tabriz();
    private static readonly Side Partner = An.Baku();
    private static readonly Side Third = An.Baku();
    private static readonly Side Stranger = An.Tabriz();

    /// <summary>Every state, and some states twice where it matters whose turn it is.</summary>
    private static readonly IReadOnlyList<(string Name, Func<Agreement> Make)> Situations =
    [
        .. Enum.GetValues<AgreementState>()
            .Select(state => (state.ToString(), (Func<Agreement>)(() => Ready(state)))),
        ("InNegotiation, owner's turn", OwnersTurn),
        (
            "ApprovedByOne, of three",
            () => Settled(An.Agreement(Owner, Third, Partner).ApprovedByOne())
        ),
        ("ApprovedByAll, ministries settled", () => MinistriesSettled()),
        ("InSignature, owner has signed", OwnerSigned),
        (
            "TerminationProposed, confirmed",
            () => An.Agreement(Owner, Partner).TerminationConfirmed()
        ),
        ("TerminationProposed, from Suspended", FromSuspended),
    ];

    private static readonly IReadOnlyList<(string Name, Actor Actor)> People =
    [
        ("proposer", Owner.Actor(Role.Faculty)),
        ("own head", Owner.Actor(Role.DepartmentHead)),
        ("own office", Owner.Actor(Role.InternationalOfficer)),
        ("own signatory", Owner.Actor(Role.Signatory)),
        ("partner's office", Partner.Actor(Role.InternationalOfficer)),
        ("partner's signatory", Partner.Actor(Role.Signatory)),
        ("partner's head", Partner.Actor(Role.DepartmentHead)),
        ("job", Actor.Job),
    ];

    /// <summary>People who may never do anything to an agreement.</summary>
    private static readonly IReadOnlyList<Actor> Others =
    [
        Actor.Anonymous,
        .. Enum.GetValues<Role>()
            .Where(role => role is not Role.SystemAdministrator)
            .Select(Stranger.Actor),
        .. new[] { Role.Student, Role.InstitutionAdministrator, Role.Auditor }.Select(Owner.Actor),
        .. new[] { Role.Student, Role.Faculty, Role.Auditor }.Select(Partner.Actor),
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
            Who is not named may not. Tabriz owns the agreement; everything else is done right.

            """
        );
        foreach (var situation in Cells.Value.GroupBy(cell => cell.Situation))
        {
            text.Append('\n').Append(situation.Key).Append('\n');
            var lines = situation
                .Where(cell => cell.IsMeant)
                .GroupBy(cell => cell.Action)
                .Select(action => $"  {action.Key, -22} {string.Join("; ", Outcomes(action))}\n")
                .ToList();
            text.AppendJoin("", lines.DefaultIfEmpty("  nothing more: readable for ever\n"));
        }

        Approved.Matches("agreement-matrix.txt", text.ToString());
    }

    [Fact]
    public void Matrix_EveryVerbByEverybody_IsAsTheTableSays() =>
        Assert.All(
            Cells.Value,
            cell =>
                Assert.True(
                    cell.Targets.Count == 0
                        ? !cell.IsMeant
                        : cell.Targets.Contains(cell.Outcome) || !cell.IsOfTheTable,
                    $"{cell.Situation}: {cell.Action} by {cell.Who} came to {cell.Outcome}"
                )
        );

    [Fact]
    public void Matrix_EveryRowOfTheTable_IsWalkedBySomebody()
    {
        var walked = Cells.Value.Select(cell => (cell.From, cell.Action, cell.Outcome)).ToHashSet();

        Assert.All(
            AgreementWorkflow.Table.Rows,
            row => Assert.Contains((row.From, row.Action, row.To.ToString()), walked)
        );
    }

    [Fact]
    public void Matrix_RequiredNoteMissing_IsRefused() =>
        Assert.All(
            Cells.Value.Where(cell => cell.Targets.Contains(cell.Outcome)),
            cell =>
                Assert.Equal(
                    AgreementWorkflow.Table.Rows.Any(row =>
                        row.From == cell.From
                        && row.Action == cell.Action
                        && row.Note == Note.Required
                    ) || cell is { Action: AgreementAction.Return },
                    cell.WithoutNote is "note-required" or "nothing-to-return"
                )
        );

    [Fact]
    public void Matrix_Strangers_MayDoNothing()
    {
        foreach (var (name, make) in Situations)
        {
            var agreement = make();
            var state = agreement.State;
            foreach (var action in Verbs.All.Keys)
            {
                foreach (var actor in Others)
                {
                    var outcome = Try(agreement, action, actor, Verbs.Why);

                    Assert.True(
                        outcome is "no" or "wrong-state" && agreement.State == state,
                        $"{name}: {action} by {string.Join(',', actor.Roles)} came to {outcome}"
                    );
                }
            }
        }
    }

    /// <summary>Tries everything; what was refused changed nothing, so the next may try on the same agreement.</summary>
    private static IEnumerable<Cell> Walk(string situation, Func<Agreement> make)
    {
        var agreement = make();
        foreach (var action in Verbs.All.Keys)
        {
            foreach (var (who, actor) in People)
            {
                var from = agreement.State;
                var targets = AgreementWorkflow
                    .Table.Open(from, AgreementAccess.WhoIs(agreement, actor))
                    .Where(row => row.Action == action)
                    .Select(row => row.To.ToString())
                    .ToList();
                var outcome = Try(agreement, action, actor, Verbs.Why);
                var withoutNote = outcome;
                if (targets.Contains(outcome))
                {
                    withoutNote = Try(make(), action, actor, note: null);
                    agreement = make();
                }

                yield return new Cell(situation, from, action, who, targets, outcome, withoutNote);
            }
        }
    }

    /// <summary>The new state, "no" where it is another's, or the rule that refused.</summary>
    private static string Try(
        Agreement agreement,
        AgreementAction action,
        Actor actor,
        string? note
    )
    {
        try
        {
            Verbs.All[action](agreement, new Act(actor, ManualClock.Start, note));
            return agreement.State.ToString();
        }
        catch (RuleViolation refusal)
        {
            var rule = refusal.Code.Replace("agreement.", "", StringComparison.Ordinal);
            return rule == "not-yours" ? "no" : rule;
        }
    }

    private static IEnumerable<string> Outcomes(IEnumerable<Cell> cells) =>
        cells
            .GroupBy(cell => cell.Outcome + (cell.WithoutNote == "note-required" ? ", note" : ""))
            .Select(group => $"{string.Join(", ", group.Select(cell => cell.Who))} -> {group.Key}");

    /// <summary>What came of one verb by one person in one situation.</summary>
    private sealed record Cell(
        string Situation,
        AgreementState From,
        AgreementAction Action,
        string Who,
        IReadOnlyList<string> Targets,
        string Outcome,
        string WithoutNote
    )
    {
        /// <summary>It is this person's to try, whatever came of it.</summary>
        public bool IsMeant => Outcome is not ("no" or "wrong-state");

        /// <summary>The table decided, not a rule beside it.</summary>
        public bool IsOfTheTable =>
            Outcome is "no" or "wrong-state" or "note-required"
            || Enum.TryParse<AgreementState>(Outcome, out _);
    }

    private static Agreement Ready(AgreementState state)
    {
        var agreement = An.Agreement(Owner, Partner).In(state);
        return state is AgreementState.InNegotiation or AgreementState.ApprovedByOne
            ? Settled(agreement)
            : agreement;
    }

    private static Agreement OwnersTurn()
    {
        var agreement = An.Agreement(Owner, Partner).InNegotiation();
        agreement.Return(Partner.Act(Role.InternationalOfficer, note: Verbs.Why));
        return Settled(agreement);
    }

    /// <summary>With legal review and translation check of all sides behind it.</summary>
    private static Agreement Settled(Agreement agreement)
    {
        foreach (
            var side in new[] { Owner, Partner, Third }.Where(side =>
                agreement.PartyOf(side.Id) is not null
            )
        )
        {
            foreach (var kind in new[] { StepKind.LegalReview, StepKind.TranslationCheck })
            {
                agreement.RecordStep(
                    AgreementBuilder.Step(agreement, side, kind),
                    side.Act(Role.InternationalOfficer)
                );
            }
        }

        return agreement;
    }

    private static Agreement MinistriesSettled()
    {
        var agreement = An.Agreement(Owner, Partner).ApprovedByAll();
        foreach (var side in new[] { Owner, Partner })
        {
            agreement.RecordStep(
                AgreementBuilder.Step(agreement, side, StepKind.MinistryApproval),
                side.Act(Role.InternationalOfficer)
            );
        }

        return agreement;
    }

    private static Agreement OwnerSigned()
    {
        var agreement = An.Agreement(Owner, Partner).InSignature();
        agreement.Sign(AgreementBuilder.Signature(agreement, Owner), Owner.Act(Role.Signatory));
        return agreement;
    }

    private static Agreement FromSuspended()
    {
        var agreement = An.Agreement(Owner, Partner).Suspended();
        agreement.ProposeTermination(
            SampleText.Ends,
            false,
            SampleText.Starts,
            Partner.Act(Role.InternationalOfficer, note: Verbs.Why)
        );
        return agreement;
    }
}
