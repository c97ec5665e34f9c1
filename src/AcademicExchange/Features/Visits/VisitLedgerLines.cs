using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Money;

namespace AcademicExchange.Features.Visits;

/// <summary>What a visit means to the ledger, from its days and from who bears what. The same visit always gives the same.</summary>
public static class VisitLedgerLines
{
    /// <param name="stay">The days; null where there are none.</param>
    /// <param name="funding">All funding lines of the visit.</param>
    public static IReadOnlyList<LedgerEntry> Of(
        StayDays? stay,
        IReadOnlyCollection<FundingLine> funding
    ) =>
        stay is null
            ? []
            :
            [
                .. Parts(
                    stay,
                    LedgerKind.ResearcherDay,
                    LedgerUnit.Day,
                    FundingBearer.Host,
                    stay.First,
                    stay.Days,
                    _ => null
                ),
                .. Nights(stay, funding),
                .. Of(FundingItem.Allowance, funding).SelectMany(line => Allowance(stay, line)),
            ];

    /// <summary>
    /// No night is counted twice: the lines share the nights in the order in which they were written, those that say how many before the one
    /// that bears the rest.
    /// </summary>
    private static IEnumerable<LedgerEntry> Nights(
        StayDays stay,
        IReadOnlyCollection<FundingLine> funding
    )
    {
        var taken = 0;
        foreach (var line in Of(FundingItem.Housing, funding))
        {
            var nights = Math.Min(line.Quantity ?? stay.Nights, stay.Nights - taken);
            foreach (
                var part in Parts(
                    stay,
                    LedgerKind.DormitoryNight,
                    LedgerUnit.Night,
                    line.Bearer,
                    stay.First.AddDays(taken),
                    nights,
                    count => Share(line.Value, count, line.Quantity ?? nights)
                )
            )
            {
                yield return part;
            }

            taken += nights;
        }
    }

    /// <summary>For so many days as it is promised, at most for those of the stay; without a number, once and whole.</summary>
    private static IEnumerable<LedgerEntry> Allowance(StayDays stay, FundingLine line) =>
        line.Quantity is { } promised
            ? Parts(
                stay,
                LedgerKind.Allowance,
                LedgerUnit.Day,
                line.Bearer,
                stay.First,
                Math.Min(promised, stay.Days),
                count => Share(line.Value, count, promised)
            )
            :
            [
                new LedgerEntry(
                    StatusOf(stay),
                    LedgerKind.Allowance,
                    LedgerUnit.Once,
                    AcademicYear.Of(stay.First),
                    stay.First,
                    stay.First,
                    1,
                    line.Value,
                    line.Bearer
                ),
            ];

    /// <summary>One line for each academic year that the days touch.</summary>
    /// <param name="worth">Of the first so many of them, so that the parts together are worth what the whole is.</param>
    private static IEnumerable<LedgerEntry> Parts(
        StayDays stay,
        LedgerKind kind,
        LedgerUnit unit,
        FundingBearer bearer,
        DateOnly first,
        int count,
        Func<int, Money?> worth
    )
    {
        for (var done = 0; done < count; )
        {
            var from = first.AddDays(done);
            var year = AcademicYear.Of(from);
            var here = Math.Min(
                count - done,
                AcademicYear.LastDayOf(year).DayNumber - from.DayNumber + 1
            );
            yield return new LedgerEntry(
                StatusOf(stay),
                kind,
                unit,
                year,
                from,
                from.AddDays(here - 1),
                here,
                worth(done + here) is { } until ? until - worth(done)! : null,
                bearer
            );
            done += here;
        }
    }

    /// <summary>The share of so many of all, rounded to the minor unit.</summary>
    private static Money? Share(Money? value, int count, int all) =>
        value is null
            ? null
            : new Money(
                (long)Math.Round((decimal)value.Minor * count / all, MidpointRounding.AwayFromZero),
                value.Currency,
                value.Regime
            );

    private static IEnumerable<FundingLine> Of(
        FundingItem item,
        IEnumerable<FundingLine> funding
    ) =>
        funding
            .Where(line => line.Item == item)
            .OrderBy(line => line.Quantity is null)
            .ThenBy(line => line.AddedUtc)
            .ThenBy(line => line.Id);

    private static LedgerStatus StatusOf(StayDays stay) =>
        stay.HaveBeen ? LedgerStatus.Confirmed : LedgerStatus.Planned;
}
