using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Money;
using AcademicExchange.Platform.Workflow;
using AcademicExchange.Tests.Support;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Visits;

public sealed partial class VisitLedgerTests
{
    /// <summary>What may happen to a visit after the last yes.</summary>
    private static readonly VisitAction[] Events =
    [
        VisitAction.Confirm,
        VisitAction.Postpone,
        VisitAction.AgreePostponement,
        VisitAction.RefusePostponement,
        VisitAction.RecordArrival,
        VisitAction.Extend,
        VisitAction.MoveOnline,
        VisitAction.Suspend,
        VisitAction.Resume,
        VisitAction.ReturnEarly,
        VisitAction.RecordDeparture,
        VisitAction.Cancel,
        VisitAction.Report,
        VisitAction.Close,
    ];

    /// <summary>
    /// Whatever happens, in whatever order: the sum of all lines is the days that hold, one line is taken back once at most, and asking again
    /// writes nothing.
    /// </summary>
    [Fact]
    public void Lines_AfterAnySequenceOfEvents_AddUpToTheDaysThatHold() =>
        Prop.ForAll(
                Gen.Choose(0, (Events.Length * 7) - 1).ArrayOf().ToArbitrary(),
                choices =>
                {
                    var visit = In(VisitState.Accepted);
                    var book = new List<LedgerLine>();
                    IReadOnlyList<FundingLine> funding =
                    [
                        Line(FundingItem.Housing, 12, Money.Of(240, "AZN")),
                        Line(FundingItem.Allowance, null, Money.Of(70, "EUR")),
                    ];
                    foreach (var choice in choices)
                    {
                        Happen(visit, Events[choice % Events.Length], choice / Events.Length);
                        var wanted = VisitLedgerLines.Of(visit.Stay, funding);
                        book.AddRange(LedgerBook.Missing(book, wanted, Source, ManualClock.Start));
                        var again = LedgerBook.Missing(book, wanted, Source, ManualClock.Start);
                        if (again.Count > 0 || !AddsUp(visit, book))
                        {
                            return false;
                        }
                    }

                    return true;
                }
            )
            .Hold();

    private static bool AddsUp(Visit visit, List<LedgerLine> book)
    {
        var days = book.Where(line => line.Kind == LedgerKind.ResearcherDay)
            .Sum(line => line.Quantity);
        var nights = book.Where(line => line.Kind == LedgerKind.DormitoryNight)
            .Sum(line => line.Quantity);
        var taken = book.Select(line => line.ReversesId).OfType<Guid>().ToList();
        return days == Expected(visit)
            && nights == Math.Clamp(days - 1, 0, 12)
            && taken.Distinct().Count() == taken.Count
            && book.Where(line => line.Currency == "EUR").Sum(line => line.Minor)
                == (days > 0 ? 7000 : 0);
    }

    /// <summary>Counted day by day, by another road than the verb's.</summary>
    private static int Expected(Visit visit)
    {
        var state = visit.State is VisitState.Postponed or VisitState.Suspended
            ? visit.ReturnState
            : visit.State;
        var (first, last) = state switch
        {
            VisitState.Confirmed or VisitState.OnSite => (visit.FirstDay, visit.LastDay),
            VisitState.Finished or VisitState.Reported or VisitState.Closed => (
                visit.ArrivedOn,
                visit.DepartedOn
            ),
            _ => (null, null),
        };
        var days = 0;
        for (var day = first; day <= last; day = day.Value.AddDays(1))
        {
            days += visit.Mode == VisitMode.InPerson || day <= visit.OnlineSince ? 1 : 0;
        }

        return days;
    }

    /// <summary>One step by the person whose it is, with other days each time; what the rules refuse does not happen.</summary>
    private static void Happen(Visit visit, VisitAction action, int shift)
    {
        var bond = A.Visit(Home, Host, visit.AgreementId!.Value).Bond with
        {
            LastDay = VisitBuilder.Last.AddYears(5),
        };
        var (first, last) = (visit.FirstDay!.Value, visit.LastDay!.Value);
        var (office, host) = (Office(Home), Office(Host));
        var visitor = Home.Act(Role.Faculty, note: VisitBuilder.Why);
        try
        {
            switch (action)
            {
                case VisitAction.Postpone:
                    visit.Postpone(
                        first.AddDays(shift * 30),
                        last.AddDays(shift * 31),
                        VisitBuilder.Today,
                        bond,
                        visitor
                    );
                    break;
                case VisitAction.AgreePostponement:
                    visit.AgreePostponement(bond, host);
                    break;
                case VisitAction.RecordArrival:
                    visit.RecordArrival(first.AddDays(shift - 3), last, host);
                    break;
                case VisitAction.Extend:
                    visit.Extend(last.AddDays(shift * 40), bond, host);
                    break;
                case VisitAction.MoveOnline:
                    visit.MoveOnline(first.AddDays((shift * 3) - 2), office);
                    break;
                case VisitAction.ReturnEarly:
                    visit.ReturnEarly(first.AddDays(shift * 2), last, office);
                    break;
                case VisitAction.RecordDeparture:
                    visit.RecordDeparture(last.AddDays(shift - 5), last.AddDays(9), host);
                    break;
                case VisitAction.Confirm or VisitAction.Report:
                    VisitVerbs.All[action](visit, visitor);
                    break;
                case VisitAction.RefusePostponement:
                    visit.RefusePostponement(host);
                    break;
                default:
                    VisitVerbs.All[action](visit, office);
                    break;
            }
        }
        catch (RuleViolation)
        {
            // It does not happen.
        }
    }
}
