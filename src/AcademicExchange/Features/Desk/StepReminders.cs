using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Desk;

/// <summary>A step that is still awaited, and the rung that its reminder has reached today.</summary>
public sealed record StepReached(
    ReminderRung Rung,
    DateOnly DueOn,
    DateOnly Today,
    DateTime SinceUtc
);

/// <summary>
/// Climbs the ladder of awaited steps, for any record with sides. The row says when it is next to be looked at, and moves on in the
/// transaction that writes the messages: nothing twice, nothing forgotten, and a pause is caught up with the rung reached now.
/// </summary>
public sealed class StepReminders(
    AppDbContext data,
    AgreementDues dues,
    WorkingCalendars calendars,
    ReminderRulesService rules,
    TimeProvider clock
)
{
    private const int MorningHour = 8;

    /// <summary>The later of the two cities' days: what may be due somewhere.</summary>
    public DateOnly Latest => City.Baku.Today(clock);

    /// <summary>Sides whose next reminder is due.</summary>
    public IQueryable<Guid> ToRemind<T>()
        where T : class, IAwaitedSide
    {
        var latest = Latest;
        return data.Set<T>().Where(side => side.RemindOn <= latest).Select(side => side.Id);
    }

    /// <param name="sideId">Of <see cref="ToRemind{T}"/>.</param>
    /// <param name="tell">Writes the messages of the rung; saved together with the step on the ladder.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task RemindAsync<T>(
        Guid sideId,
        Func<T, StepReached, Task> tell,
        CancellationToken cancel
    )
        where T : class, IAwaitedSide
    {
        var side = await data.Set<T>().AsNoTracking().SingleAsync(one => one.Id == sideId, cancel);
        var days = await calendars.ForAsync(side.InstitutionId, cancel);
        if (
            side is not { DueOn: { } due, AwaitedSinceUtc: { } since, RemindOn: { } planned }
            || await MorningAsync(side.InstitutionId, days, cancel) is not { } today
        )
        {
            return;
        }

        var (rung, next) = ReminderLadder.At(
            today,
            ReminderLadder.From(due, since),
            days,
            await rules.ForAsync(side.InstitutionId, cancel)
        );
        await using var transaction = await data.Database.JoinTransactionAsync(cancel);
        var mine = await data.Set<T>()
            .Where(one =>
                one.Id == sideId && one.AwaitedSinceUtc == since && one.RemindOn == planned
            )
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(
                        one => EF.Property<DateOnly?>(one, nameof(IAwaitedSide.RemindOn)),
                        next
                    ),
                cancel
            );
        if (mine == 0)
        {
            return;
        }

        if (rung is { } reached)
        {
            await tell(side, new StepReached(reached, due, today, since));
        }

        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Today at the institution, if people are at work there by now.</summary>
    public async Task<DateOnly?> MorningAsync(
        Guid institutionId,
        WorkingDays days,
        CancellationToken cancel
    )
    {
        var city = await dues.CityAsync(institutionId, cancel);
        var now = city.Local(clock.GetUtcNow().UtcDateTime);
        var today = DateOnly.FromDateTime(now);
        return now.Hour >= MorningHour && days.IsWorkingDay(today) ? today : null;
    }
}
