using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>
/// How long passport data, contacts and references are kept: 90 days of the home institution's calendar after the visit is over; of one that
/// nobody ends, after the stay.
/// </summary>
public static class PassportRetention
{
    public const int Days = 90;

    /// <summary>The day on which they are removed; null where no days are known yet.</summary>
    /// <param name="home">The country of the traveller's institution.</param>
    public static DateOnly? RemovedOn(Visit visit, Country? home) =>
        (
            visit.State.IsOver()
                ? InstitutionDay.Of(home, visit.StateSinceUtc)
                : visit.DepartedOn ?? visit.LastDay
        )?.AddDays(Days);

    public static bool IsOver(Visit visit, Country? home, DateTime nowUtc) =>
        RemovedOn(visit, home) <= InstitutionDay.Of(home, nowUtc);

    /// <summary>The last moment before which a visit must have ended to be looked at today, wherever its home is.</summary>
    internal static DateTime Since(DateTime nowUtc) => nowUtc.AddDays(1 - Days);

    /// <summary>Visits that were over before this moment, or whose stay was; the day of the right city is asked for each.</summary>
    internal static IQueryable<Visit> Over(this IQueryable<Visit> visits, DateTime sinceUtc)
    {
        var day = DateOnly.FromDateTime(sinceUtc);
        return visits.Where(visit =>
            VisitStates.Over.Contains(visit.State)
                ? visit.StateSinceUtc < sinceUtc
                : (visit.DepartedOn ?? visit.LastDay) <= day
        );
    }
}
