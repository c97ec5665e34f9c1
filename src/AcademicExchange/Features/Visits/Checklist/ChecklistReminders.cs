using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>
/// Reminds the owners of what is open on a checklist, in one message a day for all that one owner has to see to for one visit. What is settled,
/// or of a visit that has ended, waits for nobody.
/// </summary>
public sealed class ChecklistReminders(
    AppDbContext data,
    StepReminders steps,
    VisitAudience audience,
    VisitRungs rungs
)
{
    /// <summary>Visits with items whose next reminder is due.</summary>
    public IQueryable<Guid> ToRemind() => Due().Select(item => item.VisitId).Distinct();

    public async Task RemindVisitsAsync(IReadOnlyList<Guid> visitIds, CancellationToken cancel)
    {
        var items = await Due()
            .Where(item => visitIds.Contains(item.VisitId))
            .Select(item => item.Id)
            .ToListAsync(cancel);
        await steps.RemindAsync<ChecklistItem>(
            items,
            async reached =>
            {
                foreach (
                    var own in reached.GroupBy(one =>
                        (one.Side.VisitId, one.Side.IsHome, one.Side.OwnerRole)
                    )
                )
                {
                    await TellAsync(
                        own.Key.VisitId,
                        own.Key.IsHome,
                        own.Key.OwnerRole,
                        [.. own],
                        cancel
                    );
                }
            },
            cancel
        );
    }

    private IQueryable<ChecklistItem> Due()
    {
        var latest = steps.Latest;
        return data.ChecklistItems.Where(item => item.RemindOn <= latest);
    }

    private async Task TellAsync(
        Guid visitId,
        bool isHome,
        Role? ownerRole,
        IReadOnlyList<SideReached<ChecklistItem>> reached,
        CancellationToken cancel
    )
    {
        var visit = await data
            .Visits.Include(found => found.Sides)
            .AsNoTracking()
            .SingleAsync(found => found.Id == visitId, cancel);
        var side = isHome ? visit.Home : visit.Host;
        // Whoever is told of the latest one is told of all.
        var latest = reached.MaxBy(one => one.Step.Rung)!;
        await rungs.TellAsync(
            new VisitWait(
                visit,
                side,
                ownerRole,
                await audience.ResponsibleAsync(side, ownerRole, cancel)
            ),
            latest.Step,
            institution =>
                reached.Count == 1
                    ? new ChecklistReminderMail(
                        VisitTopic.Of(visit),
                        latest.Side.Id,
                        latest.Step.Rung,
                        institution,
                        latest.Side.Task,
                        latest.Step.DueOn
                    )
                    : (IMail)
                        new ChecklistDigestMail(
                            VisitTopic.Of(visit),
                            institution,
                            [
                                .. reached
                                    .OrderBy(one => one.Step.DueOn)
                                    .ThenBy(one => one.Side.Task)
                                    .Select(one => new ChecklistDigestLine(
                                        one.Side.Task,
                                        one.Step.DueOn,
                                        one.Step.Rung >= ReminderRung.After
                                    )),
                            ]
                        ),
            // A due day may move and come back: the ladder is then climbed anew, one rung a day.
            FormattableString.Invariant(
                $"remind-item:{latest.Side.Id:N}:{latest.Step.SinceUtc.Ticks}:{latest.Step.Today:yyyyMMdd}"
            ),
            cancel
        );
    }
}
