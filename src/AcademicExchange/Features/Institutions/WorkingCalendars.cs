using AcademicExchange.Data;
using AcademicExchange.Platform.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Institutions;

/// <summary>
/// The working days of an institution: what it says itself, and where it says nothing the weekends and holidays of its country. Read
/// once a scope, so a sweep over many records asks once for each institution.
/// </summary>
public sealed class WorkingCalendars(AppDbContext data)
{
    private readonly Dictionary<Guid, WorkingDays> _known = [];

    /// <exception cref="InvalidOperationException">There is no such institution.</exception>
    public async Task<WorkingDays> ForAsync(Guid institutionId, CancellationToken cancel = default)
    {
        if (_known.TryGetValue(institutionId, out var known))
        {
            return known;
        }

        var country = await data
            .Institutions.Where(one => one.Id == institutionId)
            .Select(one => one.Country)
            .SingleAsync(cancel);
        var weekends = await data
            .WeekendPeriods.AsNoTracking()
            .Where(one =>
                one.Country == country
                && (one.InstitutionId == null || one.InstitutionId == institutionId)
            )
            .ToListAsync(cancel);
        var holidays = await data
            .Holidays.AsNoTracking()
            .Where(one =>
                one.Country == country
                && (one.InstitutionId == null || one.InstitutionId == institutionId)
            )
            .ToListAsync(cancel);
        return _known[institutionId] = Make(weekends, holidays);
    }

    internal static WorkingDays Make(
        IReadOnlyList<WeekendPeriod> weekends,
        IReadOnlyList<HolidayDay> holidays
    ) =>
        new(
            WeekendRules.Of(weekends),
            // Of two entries for one day the later one counts: the institution's own.
            holidays
                .OrderBy(one => one.InstitutionId is not null)
                .Select(one => new Holiday(one.Day, one.Working))
        );
}
