using AcademicExchange.Features.Desk;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AcademicExchange.Data;

/// <summary>
/// One save, one transaction: the record's raised version, its history lines, their audit lines and an outbox row for each handler of each event go along with the change.
/// </summary>
internal sealed class NewsInterceptor(TimeProvider clock, OutboxRoutes routes)
    : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        Collect(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Collect(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Collect(DbContext context)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var entry in context.ChangeTracker.Entries<Record>().ToList())
        {
            if (entry.Entity.IsTouched || entry.State is EntityState.Added || IsChanged(entry))
            {
                entry.Entity.RaiseVersion();
            }

            var (history, events) = entry.Entity.TakeNews();
            context.AddRange(history);
            context.AddRange(history.Select(AuditOf));
            foreach (var happened in events)
            {
                var cause = Guid.CreateVersion7().ToString("N");
                context.AddRange(routes.RowsFor(happened, cause, happened.RecordId, now));
            }
        }
    }

    /// <summary>A reminder moves on without what a form shows becoming another.</summary>
    private static bool IsChanged(EntityEntry<Record> entry) =>
        entry.State is EntityState.Modified
        && entry.Members.Any(one =>
            one.IsModified && one.Metadata.Name is not nameof(IAwaitedSide.RemindOn)
        );

    private static AuditLine AuditOf(HistoryEntry entry) =>
        new()
        {
            AtUtc = entry.AtUtc,
            PersonId = entry.PersonId,
            ForPersonId = entry.ForPersonId,
            InstitutionId = entry.InstitutionId,
            Action = entry.RecordKind + "." + entry.Action,
            RecordKind = entry.RecordKind,
            RecordId = entry.RecordId,
            Result = AuditResult.Done,
            Address = entry.Address,
            Detail = entry.From == entry.To ? entry.To : entry.From + " > " + entry.To,
        };
}
