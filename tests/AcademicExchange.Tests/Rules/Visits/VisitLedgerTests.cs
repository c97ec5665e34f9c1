using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Money;
using AcademicExchange.Tests.Support;
using FsCheck.Fluent;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>What a visit writes into the ledger: from its days, its nights and its allowances, and nothing twice.</summary>
public sealed partial class VisitLedgerTests
{
    private static readonly Side Home = An.Tabriz();
    private static readonly Side Host = An.Baku();
    private static int _lines;

    [Theory]
    [InlineData(VisitState.AtHostOffice, 0)]
    [InlineData(VisitState.Accepted, 0)]
    [InlineData(VisitState.Confirmed, 21)]
    [InlineData(VisitState.OnSite, 21)]
    [InlineData(VisitState.Suspended, 21)]
    [InlineData(VisitState.Finished, 20)]
    [InlineData(VisitState.Closed, 20)]
    [InlineData(VisitState.Postponed, 0)]
    [InlineData(VisitState.Cancelled, 0)]
    public void Of_EachState_CountsTheDaysThatHold(VisitState state, int days)
    {
        var entries = Days(VisitLedgerLines.Of(In(state).Stay, []));

        Assert.Equal(days, entries.Sum(entry => entry.Quantity));
        Assert.All(
            entries,
            entry =>
                Assert.Equal(
                    state is VisitState.Finished or VisitState.Closed
                        ? LedgerStatus.Confirmed
                        : LedgerStatus.Planned,
                    entry.Status
                )
        );
    }

    [Fact]
    public void Of_AcademicYears_AreApart()
    {
        var entries = VisitLedgerLines.Of(
            Between(new DateOnly(2027, 8, 25), new DateOnly(2027, 9, 10)),
            [Line(FundingItem.Housing, 16, Money.Of(100, "AZN"))]
        );

        Assert.Equal(
            [(2026, 7), (2027, 10)],
            Days(entries).Select(e => (e.AcademicYear, e.Quantity))
        );
        var nights = entries.Where(e => e.Kind == LedgerKind.DormitoryNight).ToList();
        Assert.Equal([(2026, 7), (2027, 9)], nights.Select(e => (e.AcademicYear, e.Quantity)));
        Assert.Equal([43.75m, 56.25m], nights.Select(e => e.Value!.Amount));
        Assert.All(
            entries,
            entry => Assert.Equal(entry.AcademicYear, AcademicYear.Of(entry.LastDay))
        );
    }

    /// <summary>Ten nights by the host, five by the home side, the rest by the visitor; who leaves early has had the first of them.</summary>
    [Theory]
    [InlineData(20, new[] { 10, 5, 5 })]
    [InlineData(12, new[] { 10, 2 })]
    [InlineData(8, new[] { 8 })]
    [InlineData(0, new int[0])]
    public void Of_Nights_AreCountedOnce(int nights, int[] expected)
    {
        var first = new DateOnly(2027, 3, 1);
        var entries = VisitLedgerLines.Of(
            Between(first, first.AddDays(nights)),
            [
                Line(FundingItem.Housing, null, null, FundingBearer.Visitor),
                Line(FundingItem.Housing, 10, Money.Of(200, "AZN")),
                Line(FundingItem.Housing, 5, null, FundingBearer.Home),
                Line(FundingItem.Meals, 20, Money.Of(300, "AZN")),
            ]
        );
        var lodging = entries.Where(entry => entry.Kind == LedgerKind.DormitoryNight).ToList();

        Assert.Equal(expected, lodging.Select(entry => entry.Quantity));
        Assert.DoesNotContain(entries, entry => entry.Kind == LedgerKind.Allowance);
        if (nights == 8)
        {
            Assert.Equal(Money.Of(160, "AZN"), lodging[0].Value);
        }
    }

    [Fact]
    public void Of_Allowance_ByDaysOrOnce()
    {
        var first = new DateOnly(2027, 3, 1);
        var entries = VisitLedgerLines
            .Of(
                Between(first, first.AddDays(9)),
                [
                    Line(FundingItem.Allowance, 20, Money.Of(400, "AZN")),
                    Line(FundingItem.Allowance, null, Money.Of(70, "EUR")),
                ]
            )
            .Where(entry => entry.Kind == LedgerKind.Allowance)
            .ToList();

        Assert.Equal(
            [(LedgerUnit.Day, 10, Money.Of(200, "AZN")), (LedgerUnit.Once, 1, Money.Of(70, "EUR"))],
            entries.Select(entry => (entry.Unit, entry.Quantity, entry.Value!))
        );
    }

    /// <summary>Thirds of a sum in three years are worth the sum, to the last minor unit.</summary>
    [Fact]
    public void Of_SplitValues_AddUpToTheWhole() =>
        Prop.ForAll(
                Gen.Choose(1, 1_000_000).ToArbitrary(),
                Gen.Choose(1, 999).ToArbitrary(),
                (minor, nights) =>
                {
                    var first = new DateOnly(2026, 3, 1);
                    var worth = new Money(minor, "EUR", CurrencyRegime.Single);
                    return VisitLedgerLines
                            .Of(
                                Between(first, first.AddDays(nights)),
                                [Line(FundingItem.Housing, nights, worth)]
                            )
                            .Where(entry => entry.Kind == LedgerKind.DormitoryNight)
                            .Sum(entry => entry.Value!.Minor) == minor;
                }
            )
            .Hold();

    [Fact]
    public void MoveOnline_OnSite_EndsTheDaysThere()
    {
        var visit = In(VisitState.OnSite);
        visit.MoveOnline(VisitBuilder.First.AddDays(6), Office(Home));
        Assert.Equal(7, visit.Stay!.Days);

        visit.RecordDeparture(VisitBuilder.Last, VisitBuilder.Last, Office(Host));
        Assert.Equal(
            new StayDays(VisitBuilder.First.AddDays(1), VisitBuilder.First.AddDays(6), true),
            visit.Stay
        );
    }

    [Fact]
    public void MoveOnline_BeforeTheJourney_LeavesNothing()
    {
        var visit = In(VisitState.Confirmed);
        visit.MoveOnline(VisitBuilder.Today, Office(Home));
        Assert.Null(visit.Stay);
    }

    [Fact]
    public void Missing_WhatStands_IsNotWrittenAgain()
    {
        var (book, wanted) = (
            new List<LedgerLine>(),
            VisitLedgerLines.Of(In(VisitState.Confirmed).Stay, [])
        );
        book.AddRange(LedgerBook.Missing(book, wanted, Source, ManualClock.Start));
        Assert.NotEmpty(book);
        Assert.Empty(LedgerBook.Missing(book, wanted, Source, ManualClock.Start));
    }

    [Fact]
    public void Missing_WhatIsNotWanted_IsTakenBackByALineOfItsOwn()
    {
        var book = new List<LedgerLine>();
        var entry = Days(VisitLedgerLines.Of(In(VisitState.Confirmed).Stay, []))[0] with
        {
            Value = Money.Of(9, "EUR"),
        };
        book.AddRange(LedgerBook.Missing(book, [entry], Source, ManualClock.Start));
        book.AddRange(LedgerBook.Missing(book, [], Source, ManualClock.Start));

        var (line, back) = (book[0], book[1]);
        Assert.Equal(entry, line.Entry);
        Assert.Equal((line.Id, LedgerStatus.Reversed), (back.ReversesId, back.Status));
        Assert.Equal((-line.Quantity, -900), (back.Quantity, back.Minor));
        Assert.Equal(
            (line.VisitId, line.AgreementId, line.PersonId, line.AcademicYear),
            (back.VisitId, back.AgreementId, back.PersonId, back.AcademicYear)
        );
        Assert.Empty(LedgerBook.Standing(book));

        // The same days again, as after a postponement that came to nothing.
        book.AddRange(LedgerBook.Missing(book, [entry], Source, ManualClock.Start));
        Assert.Equal(entry, Assert.Single(LedgerBook.Standing(book)).Entry);
    }

    private static LedgerSource Source { get; } =
        new(
            Guid.CreateVersion7(),
            EntryId: null,
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7()
        );

    private static List<LedgerEntry> Days(IEnumerable<LedgerEntry> entries) =>
        [.. entries.Where(entry => entry.Kind == LedgerKind.ResearcherDay)];

    private static StayDays Between(DateOnly first, DateOnly last) =>
        new(first, last, HaveBeen: false);

    private static FundingLine Line(
        FundingItem item,
        int? quantity,
        Money? value,
        FundingBearer bearer = FundingBearer.Host
    ) =>
        new(
            Guid.CreateVersion7(),
            Source.VisitId!.Value,
            new FundingEntry(bearer, item, FundingManner.InKind, quantity, value),
            ManualClock.Start.AddMinutes(_lines++)
        );

    private static Act Office(Side side) =>
        side.Act(Role.InternationalOfficer, note: VisitBuilder.Why);

    private static Visit In(VisitState state) =>
        A.Visit(Home, Host, Guid.CreateVersion7()).In(state);
}
