using AcademicExchange.Platform.Calendars;

namespace AcademicExchange.Features.Institutions;

/// <summary>Puts an institution's own weekends before those of its country: the country's rule holds in the gaps between.</summary>
internal static class WeekendRules
{
    public static IEnumerable<WeekendRule> Of(IReadOnlyCollection<WeekendPeriod> periods)
    {
        var own = periods
            .Where(period => period.InstitutionId is not null)
            .OrderBy(period => period.ValidFrom)
            .ToList();
        var common = periods
            .Where(period => period.InstitutionId is null)
            .SelectMany(period => Gaps(period, own));
        return own.Select(period => Rule(period, period.ValidFrom, period.ValidTo)).Concat(common);
    }

    /// <summary>The parts of a period that none of the others covers; the others in the order of their beginnings.</summary>
    private static IEnumerable<WeekendRule> Gaps(
        WeekendPeriod period,
        IEnumerable<WeekendPeriod> others
    )
    {
        var from = period.ValidFrom;
        var end = period.ValidTo ?? DateOnly.MaxValue;
        foreach (var other in others)
        {
            if (other.ValidFrom > end)
            {
                break;
            }

            if (other.ValidFrom > from)
            {
                yield return Rule(period, from, other.ValidFrom.AddDays(-1));
            }

            if (other.ValidTo is not { } last || last == DateOnly.MaxValue)
            {
                yield break;
            }

            from = last >= from ? last.AddDays(1) : from;
        }

        if (from <= end)
        {
            yield return Rule(period, from, period.ValidTo);
        }
    }

    private static WeekendRule Rule(WeekendPeriod period, DateOnly from, DateOnly? to) =>
        new(from, to, period.FreeDays);
}
