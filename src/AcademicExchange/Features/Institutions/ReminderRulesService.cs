using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Institutions;

/// <summary>What a form shows of the reminder days: those that hold, and whether they are the institution's own.</summary>
public sealed record ReminderView(ReminderDays Days, int Version, bool IsOwn);

/// <summary>Reads and sets when people are reminded. A change holds for the reminders that are planned after it.</summary>
public sealed class ReminderRulesService(AppDbContext data, Audit audit)
{
    private readonly Dictionary<Guid, ReminderDays> _known = [];

    /// <summary>The days that hold for an institution; read once a scope.</summary>
    public async Task<ReminderDays> ForAsync(Guid institutionId, CancellationToken cancel)
    {
        if (!_known.TryGetValue(institutionId, out var days))
        {
            _known[institutionId] = days = (await ViewAsync(institutionId, cancel)).Days;
        }

        return days;
    }

    /// <param name="institutionId">Null for the days of all that have none of their own.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ReminderView> ViewAsync(Guid? institutionId, CancellationToken cancel)
    {
        var id = institutionId ?? ReminderRules.Everywhere;
        var rules = await data
            .ReminderRules.AsNoTracking()
            .Where(one => one.Id == id || one.Id == ReminderRules.Everywhere)
            .ToListAsync(cancel);
        var own = rules.Find(one => one.Id == id);
        return new ReminderView(
            (own ?? rules.FirstOrDefault())?.Days ?? ReminderDays.Usual,
            own?.Version ?? 0,
            own is not null
        );
    }

    /// <exception cref="RuleViolation">What <see cref="ReminderRules.Set"/> refuses.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has changed them since this version.</exception>
    public async Task SetAsync(
        Guid? institutionId,
        int version,
        ReminderDays days,
        CancellationToken cancel
    )
    {
        var rules = await FindAsync(institutionId, version, cancel);
        if (rules is null)
        {
            rules = new ReminderRules(institutionId);
            data.ReminderRules.Add(rules);
        }

        rules.Set(days);
        Log(
            "reminders.set",
            institutionId,
            FormattableString.Invariant(
                $"{days.Before} {days.After} {days.StandIn} {days.Superior} / {rules.Ends}"
            )
        );
        await SaveAsync(cancel);
    }

    /// <summary>The institution follows the common days again.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has changed them since this version.</exception>
    public async Task ResetAsync(Guid institutionId, int version, CancellationToken cancel)
    {
        if (await FindAsync(institutionId, version, cancel) is { } rules)
        {
            data.ReminderRules.Remove(rules);
            Log("reminders.reset", institutionId, null);
            await SaveAsync(cancel);
        }
    }

    private async Task<ReminderRules?> FindAsync(
        Guid? institutionId,
        int version,
        CancellationToken cancel
    )
    {
        var id = institutionId ?? ReminderRules.Everywhere;
        var rules = await data.ReminderRules.SingleOrDefaultAsync(one => one.Id == id, cancel);
        return (rules?.Version ?? 0) == version
            ? rules
            : throw new DbUpdateConcurrencyException("Reminder days of another version");
    }

    /// <summary>Two who set them for the first time at once: the second learns of the first.</summary>
    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await data.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException refused) when (refused.IsDuplicate)
        {
            throw new DbUpdateConcurrencyException(refused.Message, refused);
        }
    }

    private void Log(string action, Guid? institutionId, string? detail) =>
        audit.Add(
            action,
            recordKind: institutionId is null ? null : "institution",
            recordId: institutionId,
            detail: detail,
            institutionId: institutionId
        );
}
