using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Desk;

/// <summary>A side that is to be told.</summary>
public sealed record SideReached<T>(T Side, StepReached Step);

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

    /// <summary>Moves these sides on, all or none.</summary>
    /// <param name="sideIds">Of <see cref="ToRemind{T}"/>.</param>
    /// <param name="tell">Writes the messages of one that has reached a rung.</param>
    /// <param name="cancel">Stops it.</param>
    public Task RemindAsync<T>(
        IReadOnlyList<Guid> sideIds,
        Func<T, StepReached, Task> tell,
        CancellationToken cancel
    )
        where T : class, IAwaitedSide =>
        RemindAsync<T>(
            sideIds,
            async reached =>
            {
                foreach (var (side, step) in reached)
                {
                    await tell(side, step);
                }
            },
            cancel
        );

    /// <summary>Moves these sides on, all or none.</summary>
    /// <param name="sideIds">Of <see cref="ToRemind{T}"/>.</param>
    /// <param name="tell">Writes the messages of those that have reached a rung; saved together with the steps on the ladder.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task RemindAsync<T>(
        IReadOnlyList<Guid> sideIds,
        Func<IReadOnlyList<SideReached<T>>, Task> tell,
        CancellationToken cancel
    )
        where T : class, IAwaitedSide
    {
        await using var transaction = await data.Database.JoinTransactionAsync(cancel);
        var reached = new List<SideReached<T>>();
        foreach (var side in await HeldAsync<T>(sideIds, cancel))
        {
            var days = await calendars.ForAsync(side.InstitutionId, cancel);
            if (
                side is not { DueOn: { } due, AwaitedSinceUtc: { } since, RemindOn: { } planned }
                || await MorningAsync(side.InstitutionId, days, cancel) is not { } today
                || today < planned
            )
            {
                continue;
            }

            var (rung, next) = ReminderLadder.At(
                today,
                ReminderLadder.From(due, since),
                days,
                await rules.ForAsync(side.InstitutionId, cancel)
            );
            data.Entry(side).Property(nameof(IAwaitedSide.RemindOn)).CurrentValue = next;
            if (rung is { } now)
            {
                reached.Add(new(side, new StepReached(now, due, today, since)));
            }
        }

        if (reached.Count > 0)
        {
            await tell(reached);
        }

        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The sides as they are until the transaction ends: written first, so that nobody's turn changes after it was read.</summary>
    private async Task<List<T>> HeldAsync<T>(IReadOnlyList<Guid> ids, CancellationToken cancel)
        where T : class, IAwaitedSide
    {
        var sides = data.Set<T>().Where(side => ids.Contains(side.Id));
        await sides.ExecuteUpdateAsync(
            row =>
                row.SetProperty(
                    side => EF.Property<DateOnly?>(side, nameof(IAwaitedSide.RemindOn)),
                    side => EF.Property<DateOnly?>(side, nameof(IAwaitedSide.RemindOn))
                ),
            cancel
        );
        return await sides.OrderBy(side => side.Id).ToListAsync(cancel);
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
