using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>Reminds the owners of what is open on a checklist. What is settled, or of a visit that has ended, waits for nobody.</summary>
public sealed class ChecklistReminders(
    AppDbContext data,
    StepReminders steps,
    VisitAudience audience,
    VisitRungs rungs
)
{
    /// <summary>Items whose next reminder is due.</summary>
    public IQueryable<Guid> ToRemind() => steps.ToRemind<ChecklistItem>();

    public Task RemindItemsAsync(IReadOnlyList<Guid> itemIds, CancellationToken cancel) =>
        steps.RemindAsync<ChecklistItem>(
            itemIds,
            (item, reached) => TellAsync(item, reached, cancel),
            cancel
        );

    private async Task TellAsync(ChecklistItem item, StepReached step, CancellationToken cancel)
    {
        var visit = await data
            .Visits.Include(found => found.Sides)
            .AsNoTracking()
            .SingleAsync(found => found.Id == item.VisitId, cancel);
        var side = item.IsHome ? visit.Home : visit.Host;
        await rungs.TellAsync(
            new VisitWait(
                visit,
                side,
                item.OwnerRole,
                await audience.ResponsibleAsync(side, item.OwnerRole, cancel)
            ),
            step,
            institution => new ChecklistReminderMail(
                VisitTopic.Of(visit),
                item.Id,
                step.Rung,
                institution,
                item.Task,
                step.DueOn
            ),
            // A due day may move and come back: the ladder is then climbed anew, one rung a day.
            FormattableString.Invariant(
                $"remind-item:{item.Id:N}:{step.SinceUtc.Ticks}:{step.Today:yyyyMMdd}"
            ),
            cancel
        );
    }
}
