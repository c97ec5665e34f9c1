using AcademicExchange.Features.Visits.Checklist;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>
/// Seals the references of checklists and proposals that an older version wrote as they were typed. One statement a row: a start that is killed leaves
/// each of them either plain or sealed, and the next start goes on.
/// </summary>
public sealed class PlainReferences(AppDbContext data, ReferenceSeal seal)
{
    /// <summary>The column of that version; nothing else reads or writes it.</summary>
    internal const string Column = "Reference";

    /// <summary>Of the permit that a proposal names; likewise.</summary>
    internal const string PermitColumn = "PermitReference";

    public async Task SealAsync(CancellationToken cancel)
    {
        await SealItemsAsync(cancel);
        await SealPermitsAsync(cancel);
    }

    private async Task SealPermitsAsync(CancellationToken cancel)
    {
        var plain = await data
            .Visits.Where(visit => EF.Property<string?>(visit, PermitColumn) != null)
            .Select(visit => new { visit.Id, Text = EF.Property<string>(visit, PermitColumn) })
            .ToListAsync(cancel);
        foreach (var row in plain)
        {
            var closed = seal.SealPermit(row.Id, row.Text);
            await data
                .Visits.Where(visit => visit.Id == row.Id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(visit => visit.SealedPermitReference, closed)
                            .SetProperty(
                                visit => EF.Property<string?>(visit, PermitColumn),
                                (string?)null
                            ),
                    cancel
                );
        }
    }

    private async Task SealItemsAsync(CancellationToken cancel)
    {
        var plain = await data
            .ChecklistItems.Where(item => EF.Property<string?>(item, Column) != null)
            .Select(item => new { item.Id, Text = EF.Property<string>(item, Column) })
            .ToListAsync(cancel);
        foreach (var row in plain)
        {
            var closed = seal.Seal(row.Id, row.Text);
            await data
                .ChecklistItems.Where(item => item.Id == row.Id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(item => item.SealedReference, closed)
                            .SetProperty(item => EF.Property<string?>(item, Column), (string?)null),
                    cancel
                );
        }
    }
}
