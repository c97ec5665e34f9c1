using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>Reminds of awaited steps of visits.</summary>
public sealed class VisitReminders(
    AppDbContext data,
    StepReminders steps,
    VisitAudience audience,
    VisitRungs rungs
)
{
    /// <summary>Sides whose next reminder is due.</summary>
    public IQueryable<Guid> ToRemind() => steps.ToRemind<VisitSide>();

    public Task RemindSidesAsync(IReadOnlyList<Guid> sideIds, CancellationToken cancel) =>
        steps.RemindAsync<VisitSide>(
            sideIds,
            (side, reached) => TellAsync(side, reached, cancel),
            cancel
        );

    private async Task TellAsync(VisitSide side, StepReached step, CancellationToken cancel)
    {
        var visit = await data
            .Visits.AsNoTracking()
            .SingleAsync(found => found.Id == side.VisitId, cancel);
        await rungs.TellAsync(
            new VisitWait(visit, side, side.AwaitedRole, await audience.AwaitedAsync(side, cancel)),
            step,
            institution => new VisitReminderMail(
                VisitTopic.Of(visit),
                step.Rung,
                institution,
                step.DueOn
            ),
            FormattableString.Invariant(
                $"remind:{visit.Id:N}:{side.Id:N}:{visit.State}:{step.SinceUtc.Ticks}:{step.Rung}"
            ),
            cancel
        );
    }
}
