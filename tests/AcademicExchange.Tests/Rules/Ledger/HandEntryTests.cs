using System.Text;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Ledger;

/// <summary>What one side says counts as planned, what both say as confirmed, and nothing is ever changed.</summary>
public sealed class HandEntryTests
{
    private static readonly Side Own = An.Tabriz();
    private static readonly Side Partner = An.Baku();
    private static readonly Side Stranger = An.Baku();
    private static readonly DateOnly Today = DateOnly.FromDateTime(ManualClock.Start);

    private static readonly IReadOnlyList<(string Name, Actor Actor)> People =
    [
        ("writer's office", Own.Actor(Role.InternationalOfficer)),
        ("partner's office", Partner.Actor(Role.InternationalOfficer)),
    ];

    [Fact]
    public void Matrix_EveryAnswerByEverybody_IsAsApproved()
    {
        var text = new StringBuilder(
            """
            Who may answer an entry of the ledger by hand in which state; others by the rule that stands in the way.
            Who is not named is refused as "not-yours". In the state CorrectionAsked the partner has asked.

            """
        );
        foreach (var state in Enum.GetValues<HandEntryState>())
        {
            text.Append('\n').Append(state).Append('\n');
            foreach (var action in Enum.GetValues<HandEntryAction>())
            {
                var answers = People
                    .Select(one => (one.Name, Answer: Answer(state, action, one.Actor)))
                    .Where(one => one.Answer != "not-yours")
                    .GroupBy(one => one.Answer, one => one.Name)
                    .Select(group => $"{string.Join(", ", group)} -> {group.Key}")
                    .DefaultIfEmpty("nobody");
                text.Append("  ")
                    .Append($"{action}".PadRight(17))
                    .AppendJoin("; ", answers)
                    .Append('\n');
            }
        }

        Approved.Matches("hand-entry-matrix.txt", text.ToString());
    }

    [Fact]
    public void Answer_ByAnybodyElse_IsNotTheirs()
    {
        IEnumerable<Actor> others =
        [
            Actor.Anonymous,
            .. new[] { Own, Partner }.SelectMany(side =>
                side.People.Select(person => person.Roles[0].Role)
                    .Where(role => role != Role.InternationalOfficer)
                    .Select(side.Actor)
            ),
            .. Stranger.People.Select(person => Stranger.Actor(person.Roles[0].Role)),
        ];
        foreach (var actor in others)
        {
            Assert.Equal("not-yours", Answer(HandEntryState.Open, HandEntryAction.Confirm, actor));
        }
    }

    [Fact]
    public void Confirm_ByWhoWroteItInAnotherOffice_IsRefused()
    {
        var entry = A.HandEntry(Own, Partner, Guid.CreateVersion7());
        var same = Partner.Actor(Role.InternationalOfficer) with { PersonId = Own.Officer.Id };

        var refused = Assert.Throws<RuleViolation>(() =>
            entry.Answer(HandEntryAction.Confirm, new Act(same, ManualClock.Start))
        );

        Assert.Equal("ledger-entry.own", refused.Code);
    }

    [Fact]
    public void Lines_AddUpToWhatBothSay()
    {
        var entry = A.HandEntry(Own, Partner, Guid.CreateVersion7());
        var book = new List<LedgerLine>();
        Write();
        Assert.Equal([(LedgerStatus.Planned, 3)], Standing());

        entry.Answer(HandEntryAction.Confirm, Partner.Act(Role.InternationalOfficer));
        Write();
        Assert.Equal([(LedgerStatus.Confirmed, 3)], Standing());

        entry.Answer(
            HandEntryAction.AskCorrection,
            Partner.Act(Role.InternationalOfficer, note: "It was two.")
        );
        Write();
        Assert.Equal([(LedgerStatus.Confirmed, 3)], Standing());

        entry.Answer(HandEntryAction.AgreeCorrection, Own.Act(Role.InternationalOfficer));
        Write();
        Assert.Empty(Standing());
        Assert.Equal(0, book.Sum(line => line.Quantity));
        Assert.Equal(4, book.Count);
        Assert.All(book, line => Assert.Equal(entry.Id, line.EntryId));

        void Write() =>
            book.AddRange(
                LedgerBook.Missing(book, HandEntryLines.Of(entry), entry.Source, ManualClock.Start)
            );

        IEnumerable<(LedgerStatus, int)> Standing() =>
            LedgerBook.Standing(book).Select(line => (line.Status, line.Quantity));
    }

    [Fact]
    public void Lines_AskedAgain_StandAgain()
    {
        var entry = In(HandEntryState.Disputed);
        Assert.Empty(HandEntryLines.Of(entry));

        entry.Answer(
            HandEntryAction.Insist,
            Own.Act(Role.InternationalOfficer, note: "The list names them.")
        );

        Assert.Equal(LedgerStatus.Planned, Assert.Single(HandEntryLines.Of(entry)).Status);
    }

    [Theory]
    [InlineData(HandEntryState.Open, true)]
    [InlineData(HandEntryState.Disputed, false)]
    [InlineData(HandEntryState.CorrectionAsked, false)]
    [InlineData(HandEntryState.Confirmed, null)]
    [InlineData(HandEntryState.Withdrawn, null)]
    [InlineData(HandEntryState.TakenBack, null)]
    public void Awaited_InEachState_IsWhoMayAnswerAlone(HandEntryState state, bool? partner)
    {
        var entry = In(state);

        Assert.Equal(
            partner switch
            {
                true => (Partner.Id, Own.Id, ManualClock.Start),
                false => (Own.Id, Partner.Id, ManualClock.Start),
                null => ((Guid?)null, (Guid?)null, (DateTime?)null),
            },
            (entry.AwaitedInstitutionId, entry.WaitingInstitutionId, entry.AwaitedSinceUtc)
        );
    }

    [Theory]
    [InlineData(0, LedgerUnit.Semester, 0, "LX", "quantity")]
    [InlineData(10_001, LedgerUnit.Semester, 0, "LX", "quantity")]
    [InlineData(1, LedgerUnit.Day, 0, "LX", "unit")]
    [InlineData(1, LedgerUnit.Semester, 1, "LX", "day")]
    [InlineData(1, LedgerUnit.Semester, -20_000, "LX", "too-old")]
    [InlineData(1, LedgerUnit.Semester, 0, " ", "evidence")]
    [InlineData(1, LedgerUnit.Semester, 0, null, "evidence")]
    public void Entry_ThatCannotBe_IsRefused(
        int quantity,
        LedgerUnit unit,
        int days,
        string? reference,
        string rule
    )
    {
        var said = new HandEntryText(
            OwnGave: true,
            LedgerKind.TuitionSemester,
            unit,
            quantity,
            Today.AddDays(days),
            null,
            reference
        );

        var refused = Assert.Throws<RuleViolation>(() =>
            said.Demand(Bond(null, null), Today, hasFile: false)
        );

        Assert.Equal("ledger-entry." + rule, refused.Code);
    }

    [Theory]
    [InlineData(-11, "before-agreement")]
    [InlineData(-10, null)]
    [InlineData(-3, null)]
    [InlineData(-2, "after-agreement")]
    [InlineData(1, "day")]
    public void Day_OutsideItsAgreement_IsRefused(int days, string? rule)
    {
        var bond = Bond(Today.AddDays(-10), Today.AddDays(-3));
        var said = A.HandText with { Day = Today.AddDays(days) };

        var refused = Xunit.Record.Exception(() => said.Demand(bond, Today, hasFile: false));

        Assert.Equal(
            rule is null ? null : "ledger-entry." + rule,
            (refused as RuleViolation)?.Code
        );
        Assert.Equal(
            rule switch
            {
                "before-agreement" => bond.FirstDay,
                "after-agreement" => bond.LastDay,
                _ => null,
            },
            (refused as RuleViolation)?.Args.SingleOrDefault()
        );
    }

    [Theory]
    [InlineData(AgreementState.InForce, -5, 10, 10)]
    [InlineData(AgreementState.Suspended, -5, 10, 10)]
    [InlineData(AgreementState.Expired, -5, -6, -6)]
    [InlineData(AgreementState.Replaced, -5, 10, -5)]
    [InlineData(AgreementState.Replaced, -5, -6, -6)]
    [InlineData(AgreementState.Replaced, -5, null, -5)]
    [InlineData(AgreementState.InForce, -5, null, null)]
    public void LastDay_OfAnAgreement_IsItsEndOrTheDayOfItsRenewal(
        AgreementState state,
        int since,
        int? ends,
        int? last
    ) =>
        Assert.Equal(
            last is { } days ? Today.AddDays(days) : null,
            LedgerBonds.LastDay(
                state,
                ends is { } end ? Today.AddDays(end) : null,
                Today.AddDays(since)
            )
        );

    [Fact]
    public void Units_OfEveryKind_AreThere() =>
        Assert.All(Enum.GetValues<LedgerKind>(), kind => Assert.NotEmpty(LedgerUnits.Of(kind)));

    private static LedgerBond Bond(DateOnly? first, DateOnly? last) =>
        new(Guid.CreateVersion7(), "AX-2026-0007", Partner.Id, first, last, IsDemo: false);

    private static string Answer(HandEntryState state, HandEntryAction action, Actor actor)
    {
        var entry = In(state);
        entry.TakeNews();
        try
        {
            entry.Answer(action, new Act(actor, ManualClock.Start, "Because."));
        }
        catch (RuleViolation refused)
        {
            Assert.Empty(entry.TakeNews().Events);
            return refused.Code[(refused.Code.IndexOf('.') + 1)..];
        }

        Assert.Single(entry.TakeNews().History);
        return entry.State.ToString();
    }

    private static HandEntry In(HandEntryState state)
    {
        var entry = A.HandEntry(Own, Partner, Guid.CreateVersion7());
        IEnumerable<(HandEntryAction Action, Side By)> steps = state switch
        {
            HandEntryState.Confirmed => [(HandEntryAction.Confirm, Partner)],
            HandEntryState.Disputed => [(HandEntryAction.Dispute, Partner)],
            HandEntryState.Withdrawn => [(HandEntryAction.Withdraw, Own)],
            HandEntryState.CorrectionAsked =>
            [
                (HandEntryAction.Confirm, Partner),
                (HandEntryAction.AskCorrection, Partner),
            ],
            HandEntryState.TakenBack =>
            [
                (HandEntryAction.Confirm, Partner),
                (HandEntryAction.AskCorrection, Partner),
                (HandEntryAction.AgreeCorrection, Own),
            ],
            _ => [],
        };
        foreach (var (action, by) in steps)
        {
            entry.Answer(action, by.Act(Role.InternationalOfficer, note: "Because."));
        }

        Assert.Equal(state, entry.State);
        return entry;
    }
}
