using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>How every use case changes a visit: loaded through the actor's eyes, one verb, one save.</summary>
public sealed partial class VisitService
{
    private Task ChangeAsync(
        Guid id,
        int version,
        Act act,
        Action<Visit> verb,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            visit =>
            {
                verb(visit);
                return Task.CompletedTask;
            },
            cancel
        );

    /// <summary>As <see cref="ChangeAsync(Guid, int, Act, Func{Visit, Task}, CancellationToken)"/>, for a form that makes something of its own: sent twice it makes one.</summary>
    /// <param name="made">The key of what is made, by <see cref="SentOnce"/>.</param>
    internal async Task ChangeOnceAsync<T>(
        Guid made,
        Guid id,
        int version,
        Act act,
        Func<Visit, Task> verb,
        CancellationToken cancel
    )
        where T : class
    {
        if (await data.IsSentAsync<T>(made, cancel))
        {
            return;
        }

        try
        {
            await ChangeAsync(id, version, act, verb, cancel);
        }
        catch (DbUpdateException refused)
            when (refused.IsDuplicate || refused is DbUpdateConcurrencyException)
        {
            data.ChangeTracker.Clear();
            if (!await data.IsSentAsync<T>(made, cancel))
            {
                throw;
            }
        }
    }

    /// <summary>Loads the visit through the actor's eyes, lets a verb decide, and saves once; where days or manner changed, checklist and ledger follow.</summary>
    internal async Task ChangeAsync(
        Guid id,
        int version,
        Act act,
        Func<Visit, Task> verb,
        CancellationToken cancel
    )
    {
        var visit = await data.VisitToChangeAsync(id, version, act, cancel);
        var held = visit.AgreementPlaceId;
        await data.Entry(visit).Collection(found => found.Checklist).LoadAsync(cancel);
        var (planned, stay) = (visit.Planned, visit.Stay);
        await verb(visit);
        if (visit.Planned is not null && visit.Planned != planned)
        {
            await checklist.PlanAsync(visit, act.NowUtc, cancel);
        }

        if (visit.Stay != stay)
        {
            await ledger.KeepAsync(visit, act.NowUtc, cancel);
        }

        await dues.FillAsync(visit, cancel);
        await SaveAsync(visit, held, cancel);
    }

    /// <summary>What a visit holds and what its agreement counts change together, or not at all.</summary>
    /// <exception cref="RuleViolation">"visit.no-place-left": others have been faster.</exception>
    private async Task SaveAsync(Visit visit, Guid? held, CancellationToken cancel)
    {
        if (visit.AgreementPlaceId == held)
        {
            await data.SaveChangesAsync(cancel);
            return;
        }

        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        if (!await places.MoveAsync(held, visit.AgreementPlaceId, cancel))
        {
            data.ChangeTracker.Clear();
            throw new RuleViolation(Visit.RecordKind + ".no-place-left");
        }

        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
