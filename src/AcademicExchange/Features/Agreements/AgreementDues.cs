using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>When an awaited side is expected to act: so many of its own working days after its turn began.</summary>
public sealed class AgreementDues(
    AppDbContext data,
    WorkingCalendars calendars,
    ReminderRulesService rules
)
{
    private readonly Dictionary<Guid, City> _cities = [];

    /// <summary>Writes the due day of a side that is awaited, and the day of its first reminder; gives the due day.</summary>
    public async Task<DateOnly> FillAsync(
        AgreementState state,
        AgreementParty party,
        CancellationToken cancel
    )
    {
        if (party.DueOn is { } known)
        {
            return known;
        }

        var since = party.AwaitedSinceUtc!.Value;
        var (due, first) = await DaysAsync(
            party.InstitutionId,
            since,
            state.ExpectedWorkingDays(),
            cancel
        );

        // Whoever acted meanwhile is not given an old date.
        await data.Set<AgreementParty>()
            .Where(p => p.Id == party.Id && p.AwaitedSinceUtc == since && p.DueOn == null)
            .ExecuteUpdateAsync(
                row => row.SetProperty(p => p.DueOn, due).SetProperty(p => p.RemindOn, first),
                cancel
            );
        return due;
    }

    /// <summary>The due day so many working days of the institution after the turn began, and the day of the first reminder.</summary>
    public async Task<(DateOnly Due, DateOnly Remind)> DaysAsync(
        Guid institutionId,
        DateTime sinceUtc,
        int workingDays,
        CancellationToken cancel
    )
    {
        var begun = (await CityAsync(institutionId, cancel)).DayOf(sinceUtc);
        var days = await calendars.ForAsync(institutionId, cancel);
        var due = days.Add(begun, workingDays);
        var first = ReminderLadder.DayOf(
            ReminderRung.Before,
            due,
            days,
            await rules.ForAsync(institutionId, cancel)
        );
        return (due, first);
    }

    /// <summary>The city by whose clock the institution lives.</summary>
    public async Task<City> CityAsync(Guid institutionId, CancellationToken cancel)
    {
        if (!_cities.TryGetValue(institutionId, out var city))
        {
            var country = await data
                .Institutions.Where(institution => institution.Id == institutionId)
                .Select(institution => institution.Country)
                .SingleAsync(cancel);
            _cities[institutionId] = city = country == Country.IR ? City.Tabriz : City.Baku;
        }

        return city;
    }
}
