using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AcademicExchange.Features.Institutions;

/// <summary>
/// Weekends and free days as dated data. Nothing is rewritten: a new weekend begins on a day and ends the one before. Without an
/// institution the entries are the country's.
/// </summary>
public sealed class CalendarService(AppDbContext data, Audit audit)
{
    /// <summary>The weekends, and the free days from <paramref name="from"/> for the days given, the country's among them.</summary>
    public async Task<CalendarView> ViewAsync(
        Country country,
        Guid? institutionId,
        DateOnly from,
        int days,
        CancellationToken cancel
    )
    {
        var until = from.AddDays(days);
        return new CalendarView(
            await data
                .WeekendPeriods.AsNoTracking()
                .Where(one => one.Country == country)
                .Where(one => one.InstitutionId == null || one.InstitutionId == institutionId)
                .OrderByDescending(one => one.ValidFrom)
                .ToListAsync(cancel),
            await data
                .Holidays.AsNoTracking()
                .Where(one => one.Country == country && one.Day >= from && one.Day < until)
                .Where(one => one.InstitutionId == null || one.InstitutionId == institutionId)
                .OrderBy(one => one.Day)
                .ToListAsync(cancel)
        );
    }

    /// <summary>From this day on these days of the week are free; the period in force ends the day before.</summary>
    /// <exception cref="RuleViolation">A period begins on this day or later, or no day or all days are free.</exception>
    public async Task AddWeekendAsync(
        Guid formKey,
        Country country,
        Guid? institutionId,
        DateOnly from,
        IReadOnlyCollection<DayOfWeek> days,
        CancellationToken cancel
    )
    {
        if (days.Distinct().Count() is 0 or 7)
        {
            throw new RuleViolation("calendar.weekend-days");
        }

        await using var alone = await AloneAsync(country, cancel);
        var id = SentOnce.Id(formKey, country, institutionId, from);
        if (await data.IsSentAsync<WeekendPeriod>(id, cancel))
        {
            return;
        }

        var periods = await data
            .WeekendPeriods.Where(one =>
                one.Country == country && one.InstitutionId == institutionId
            )
            .ToListAsync(cancel);
        if (periods.Exists(one => one.ValidFrom >= from))
        {
            throw new RuleViolation("calendar.weekend-order");
        }

        foreach (var open in periods.Where(one => one.ValidTo is null || one.ValidTo >= from))
        {
            open.ValidTo = from.AddDays(-1);
        }

        data.Add(
            new WeekendPeriod
            {
                Id = id,
                Country = country,
                InstitutionId = institutionId,
                ValidFrom = from,
                Days = string.Join(',', days.Distinct().Order()),
            }
        );
        Note("calendar.weekend", country, institutionId, Iso(from));
        await data.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
    }

    /// <summary>The institution returns to its country's weekend after this day; a country's own always continues.</summary>
    /// <exception cref="RecordGone">The institution has no such period.</exception>
    /// <exception cref="RuleViolation">The day lies before the period.</exception>
    public async Task EndWeekendAsync(
        Guid institutionId,
        Guid periodId,
        DateOnly lastDay,
        CancellationToken cancel
    )
    {
        var period =
            await data.WeekendPeriods.SingleOrDefaultAsync(
                one => one.Id == periodId && one.InstitutionId == institutionId,
                cancel
            ) ?? throw new RecordGone();
        if (lastDay < period.ValidFrom)
        {
            throw new RuleViolation("calendar.weekend-end");
        }

        period.ValidTo = lastDay;
        await SaveAsync(
            "calendar.weekend-end",
            period.Country,
            institutionId,
            Iso(lastDay),
            cancel
        );
    }

    /// <summary>Enters each day from the first to the last.</summary>
    /// <exception cref="RuleViolation">More than 60 days, the last before the first, or a day that is entered already.</exception>
    public async Task AddHolidaysAsync(
        Guid formKey,
        Country country,
        Guid? institutionId,
        DateOnly first,
        DateOnly last,
        bool working,
        LocalText name,
        CancellationToken cancel
    )
    {
        const int Longest = 60;
        var count = last.DayNumber - first.DayNumber + 1;
        if (count is < 1 or > Longest)
        {
            throw new RuleViolation("calendar.holiday-length", Longest);
        }

        await using var alone = await AloneAsync(country, cancel);
        Guid IdOf(DateOnly day) => SentOnce.Id(formKey, country, institutionId, day);
        if (await data.IsSentAsync<HolidayDay>(IdOf(first), cancel))
        {
            return;
        }

        if (
            await data.Holidays.AnyAsync(
                one =>
                    one.Country == country
                    && one.InstitutionId == institutionId
                    && one.Day >= first
                    && one.Day <= last,
                cancel
            )
        )
        {
            throw new RuleViolation("calendar.holiday-there");
        }

        data.AddRange(
            Enumerable
                .Range(0, count)
                .Select(offset => new HolidayDay
                {
                    Id = IdOf(first.AddDays(offset)),
                    Country = country,
                    InstitutionId = institutionId,
                    Day = first.AddDays(offset),
                    Working = working,
                    Name = name,
                })
        );
        Note("calendar.holiday", country, institutionId, Iso(first));
        await data.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
    }

    /// <summary>An expected day was announced.</summary>
    /// <exception cref="RecordGone">There is no such day.</exception>
    public async Task AnnounceAsync(Country country, Guid dayId, CancellationToken cancel)
    {
        var day = await DayAsync(country, null, dayId, cancel);
        day.Announced = true;
        await SaveAsync("calendar.announce", country, null, Iso(day.Day), cancel);
    }

    /// <exception cref="RecordGone">There is no such day, or it is not theirs.</exception>
    public async Task RemoveHolidayAsync(
        Country country,
        Guid? institutionId,
        Guid dayId,
        CancellationToken cancel
    )
    {
        var day = await DayAsync(country, institutionId, dayId, cancel);
        data.Remove(day);
        await SaveAsync("calendar.holiday-remove", country, institutionId, Iso(day.Day), cancel);
    }

    /// <summary>
    /// What is entered depends on what is there: the entries of one country come one after the other, also from two forms at one moment.
    /// Writing the rows of the country's weekend, which every country has, makes the second wait for the first.
    /// </summary>
    private async Task<IDbContextTransaction> AloneAsync(Country country, CancellationToken cancel)
    {
        var alone = await data.Database.BeginTransactionAsync(cancel);
        await data
            .WeekendPeriods.Where(one => one.Country == country && one.InstitutionId == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Country, one => one.Country),
                cancel
            );
        return alone;
    }

    private async Task<HolidayDay> DayAsync(
        Country country,
        Guid? institutionId,
        Guid id,
        CancellationToken cancel
    ) =>
        await data.Holidays.SingleOrDefaultAsync(
            one => one.Id == id && one.Country == country && one.InstitutionId == institutionId,
            cancel
        ) ?? throw new RecordGone();

    private async Task SaveAsync(
        string action,
        Country country,
        Guid? institutionId,
        string day,
        CancellationToken cancel
    )
    {
        Note(action, country, institutionId, day);
        await data.SaveChangesAsync(cancel);
    }

    private void Note(string action, Country country, Guid? institutionId, string day) =>
        audit.Add(
            action,
            recordKind: institutionId is null ? "calendar" : "institution",
            recordId: institutionId,
            detail: country + " " + day
        );

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
