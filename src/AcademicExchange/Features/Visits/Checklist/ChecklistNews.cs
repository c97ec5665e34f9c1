using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>
/// Tells the owners of a checklist which of their items can be seen to from now on, once for each step that opens some. What was settled
/// meanwhile is not told of.
/// </summary>
internal sealed class TellOfChecklist(
    AppDbContext data,
    VisitAudience audience,
    NoticeWriter notices
) : IOutboxHandler<VisitMoved>
{
    // A step that was entered long after it happened is history, not news.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    public async Task HandleAsync(VisitMoved moved, OutboxMessage row, CancellationToken cancel)
    {
        var entry = await data
            .History.AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == moved.HistoryId, cancel);
        if (entry is null || row.CreatedUtc - entry.AtUtc > Fresh)
        {
            return;
        }

        var (id, since) = (moved.RecordId, entry.AtUtc);
        var opened = await data
            .ChecklistItems.AsNoTracking()
            .Where(item => item.VisitId == id && item.AwaitedSinceUtc == since)
            .OrderBy(item => item.DueOn)
            .ToListAsync(cancel);
        if (opened.Count == 0)
        {
            return;
        }

        var visit = await data
            .Visits.Include(found => found.Sides)
            .AsNoTracking()
            .SingleAsync(found => found.Id == id, cancel);
        var topic = new VisitTopic(visit.Id, visit.Number, visit.Title, visit.State);
        foreach (var duties in opened.GroupBy(item => (item.IsHome, item.OwnerRole)))
        {
            var side = duties.Key.IsHome ? visit.Home : visit.Host;
            var first = duties.First();
            foreach (
                var person in await audience.ResponsibleAsync(side, duties.Key.OwnerRole, cancel)
            )
            {
                notices.Tell(
                    person,
                    side.InstitutionId,
                    new ChecklistMail(topic, first.Task, first.DueOn),
                    $"visit-checklist:{moved.HistoryId:N}",
                    Visit.RecordKind,
                    visit.Id
                );
            }
        }
    }
}
