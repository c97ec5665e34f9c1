using System.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Platform.Workflow;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>State x letter x person: whose letter goes out when, and by which rule it does not.</summary>
public sealed class LetterMatrixTests
{
    private static readonly Side Home = An.Tabriz();
    private static readonly Side Host = An.Baku();
    private static readonly Side Stranger = An.Baku();
    private static readonly VisitBuilder Visits = A.Visit(Home, Host, Guid.CreateVersion7());

    private static readonly IReadOnlyList<(string Name, Actor Actor)> People =
    [
        ("home office", Home.Actor(Role.InternationalOfficer)),
        ("home signatory", Home.Actor(Role.Signatory)),
        ("host's office", Host.Actor(Role.InternationalOfficer)),
        ("host's signatory", Host.Actor(Role.Signatory)),
        ("visitor of the home office", Own(Home)),
        ("host who officiates", Own(Host)),
    ];

    [Fact]
    public void Matrix_EveryLetterByEverybody_IsAsApproved()
    {
        var text = new StringBuilder(
            """
            Who may issue which letter of a visit in which state; others by the rule that stands in the way.
            Who is not named is refused as "not-yours". Somebody of Tabriz visits Baku.

            """
        );
        foreach (var state in Enum.GetValues<VisitState>())
        {
            text.Append('\n').Append(state).Append('\n');
            foreach (var kind in Enum.GetValues<LetterKind>())
            {
                var answers = People
                    .Select(one => (one.Name, Answer: Answer(state, kind, one.Actor)))
                    .Where(one => one.Answer != "not-yours")
                    .GroupBy(one => one.Answer, one => one.Name)
                    .Select(group => $"{string.Join(", ", group)} -> {group.Key}")
                    .DefaultIfEmpty("nobody");
                text.Append("  ")
                    .Append($"{kind}".PadRight(12))
                    .Append(' ')
                    .AppendJoin("; ", answers)
                    .Append('\n');
            }
        }

        Approved.Matches("letter-matrix.txt", text.ToString());
    }

    [Fact]
    public void IssueLetter_ByAnybodyElse_IsNotTheirs()
    {
        IEnumerable<Actor> others =
        [
            Actor.Anonymous,
            .. Home
                .People.Concat(Host.People)
                .Select(person => person.Roles[0].Role)
                .Distinct()
                .Where(role => role is not (Role.InternationalOfficer or Role.Signatory))
                .SelectMany(role => new[] { Home.Actor(role), Host.Actor(role) }),
            .. Stranger.People.Select(person => Stranger.Actor(person.Roles[0].Role)),
        ];
        foreach (var actor in others)
        {
            foreach (var kind in Enum.GetValues<LetterKind>())
            {
                Assert.Equal("not-yours", Answer(VisitState.Accepted, kind, actor));
            }
        }
    }

    [Fact]
    public void IssueLetter_Online_NeedsNoInvitation()
    {
        var visit = VisitBuilder.After(
            Visits.In(VisitState.Confirmed),
            one =>
                one.MoveOnline(
                    VisitBuilder.First,
                    Home.Act(Role.InternationalOfficer, note: "Closed border.")
                )
        );

        var refused = Assert.Throws<RuleViolation>(() =>
            visit.IssueLetter(
                LetterKind.Invitation,
                Guid.CreateVersion7(),
                Host.Act(Role.InternationalOfficer)
            )
        );

        Assert.Equal("letter.online", refused.Code);
        visit.IssueLetter(
            LetterKind.Acceptance,
            Guid.CreateVersion7(),
            Host.Act(Role.InternationalOfficer)
        );
    }

    [Fact]
    public void RevokeLetter_WithoutReason_IsRefused()
    {
        var refused = Assert.Throws<RuleViolation>(() =>
            Visits
                .In(VisitState.Accepted)
                .RevokeLetter(
                    LetterKind.Invitation,
                    Guid.CreateVersion7(),
                    Host.Act(Role.InternationalOfficer)
                )
        );

        Assert.Equal("note-required", refused.Code);
    }

    private static string Answer(VisitState state, LetterKind kind, Actor actor)
    {
        var visit = Visits.In(state);
        visit.TakeNews();
        try
        {
            visit.IssueLetter(kind, Guid.CreateVersion7(), new Act(actor, ManualClock.Start));
        }
        catch (RuleViolation refused)
        {
            Assert.Empty(visit.TakeNews().Events);
            return refused.Code[(refused.Code.IndexOf('.') + 1)..];
        }

        Assert.Single(visit.TakeNews().History);
        return "issued";
    }

    /// <summary>The visitor or the host with every other role besides.</summary>
    private static Actor Own(Side side) =>
        side.Actor(Role.Faculty) with
        {
            Roles = new HashSet<Role> { Role.Faculty, Role.InternationalOfficer, Role.Signatory },
        };
}
