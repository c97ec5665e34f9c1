using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>
/// The rules of the checklist: read by everybody, kept by the system administrator like all reference data. A change holds for checklists
/// that are made or remade after it.
/// </summary>
public sealed class ChecklistRules(AppDbContext data, Audit audit)
{
    private const string Kind = "checklist-rule";

    /// <summary>All rules, in the order in which they count.</summary>
    public async Task<IReadOnlyList<ChecklistRule>> AllAsync(CancellationToken cancel) =>
        await data
            .ChecklistRules.AsNoTracking()
            .OrderBy(rule => rule.Order)
            .ThenBy(rule => rule.Key)
            .ToListAsync(cancel);

    public Task<ChecklistRule?> FindAsync(string key, CancellationToken cancel) =>
        data.ChecklistRules.AsNoTracking().SingleOrDefaultAsync(rule => rule.Key == key, cancel);

    /// <summary>The same form sent twice adds one rule.</summary>
    /// <exception cref="RuleViolation">"checklist-rule.owner", "checklist-rule.one-country", "checklist-rule.lengths", "checklist-rule.check-ahead", "checklist-rule.order-taken".</exception>
    public async Task AddAsync(
        Guid form,
        ChecklistTask task,
        RuleEntry entry,
        DateOnly today,
        Act act,
        CancellationToken cancel
    )
    {
        var key = SentOnce.Id(form, act.By.PersonId, task, entry).ToString("N");
        if (await data.IsSentAsync<ChecklistRule>(key, cancel))
        {
            return;
        }

        await DemandAsync(key, task, entry, today, cancel);
        data.ChecklistRules.Add(new ChecklistRule(key, task, entry));
        Log("add", task, key);
        await data.SaveOnceAsync<ChecklistRule>(key, cancel);
    }

    /// <exception cref="RecordGone">No such rule.</exception>
    /// <exception cref="RuleViolation">As <see cref="AddAsync"/>.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has changed it since this version.</exception>
    public Task RewordAsync(
        string key,
        int version,
        RuleEntry entry,
        DateOnly today,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            key,
            version,
            "edit",
            async rule =>
            {
                await DemandAsync(key, rule.Task, entry, today, cancel);
                rule.Reword(entry);
            },
            cancel
        );

    /// <summary>Nothing has changed; somebody has made sure today.</summary>
    public Task CheckAsync(string key, int version, DateOnly today, CancellationToken cancel) =>
        ChangeAsync(
            key,
            version,
            "check",
            rule =>
            {
                rule.Check(today);
                return Task.CompletedTask;
            },
            cancel
        );

    private async Task ChangeAsync(
        string key,
        int version,
        string action,
        Func<ChecklistRule, Task> change,
        CancellationToken cancel
    )
    {
        var rule =
            await data.ChecklistRules.SingleOrDefaultAsync(one => one.Key == key, cancel)
            ?? throw new RecordGone();
        data.Entry(rule).Property(one => one.Version).OriginalValue = version;
        await change(rule);
        Log(action, rule.Task, key);
        await data.SaveChangesAsync(cancel);
    }

    private void Log(string action, ChecklistTask task, string key) =>
        audit.Add($"{Kind}.{action}", recordKind: Kind, detail: $"{task} {key}");

    private async Task DemandAsync(
        string key,
        ChecklistTask task,
        RuleEntry entry,
        DateOnly today,
        CancellationToken cancel
    )
    {
        Demand(ChecklistRule.Owners.Contains(entry.Owner), "owner");
        Demand(entry.Home is null || entry.Home != entry.Host, "one-country");
        Demand(!(entry.MaxDays < entry.MinDays), "lengths");
        Demand(!(entry.CheckedOn > today), "check-ahead");
        var order = entry.Order;
        Demand(
            entry.IsOff
                || !await data.ChecklistRules.AnyAsync(
                    other =>
                        other.Key != key
                        && other.Task == task
                        && other.Order == order
                        && !other.IsOff,
                    cancel
                ),
            "order-taken"
        );
    }

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw new RuleViolation($"{Kind}.{rule}");
        }
    }
}
