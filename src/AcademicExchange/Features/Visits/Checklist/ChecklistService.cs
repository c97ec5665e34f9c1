using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>What owners and offices do with the items of a checklist.</summary>
public sealed class ChecklistService(AppDbContext data, VisitService visits, ReferenceSeal seal)
{
    /// <param name="id">The visit.</param>
    /// <param name="version">That the actor has seen.</param>
    /// <param name="itemId">What is done.</param>
    /// <param name="reference">As typed; it is sealed here.</param>
    /// <param name="done">What else is kept of it.</param>
    /// <param name="act">By its owner, or the owner's office.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RecordGone">The item or the route is unknown.</exception>
    /// <exception cref="RuleViolation">What <see cref="Visit.CheckOff"/> refuses.</exception>
    public Task CheckOffAsync(
        Guid id,
        int version,
        Guid itemId,
        string? reference,
        CheckedOff done,
        Act act,
        CancellationToken cancel
    ) =>
        visits.ChangeAsync(
            id,
            version,
            act,
            async visit =>
            {
                if (
                    done.RouteId is { } route
                    && !await data.TravelRoutes.AnyAsync(one => one.Id == route, cancel)
                )
                {
                    throw new RecordGone();
                }

                visit.CheckOff(
                    itemId,
                    done with
                    {
                        SealedReference = seal.Seal(itemId, reference),
                    },
                    act
                );
            },
            cancel
        );

    public Task WaiveAsync(Guid id, int version, Guid itemId, Act act, CancellationToken cancel) =>
        DoAsync(id, version, act, visit => visit.Waive(itemId, act), cancel);

    public Task ReopenAsync(Guid id, int version, Guid itemId, Act act, CancellationToken cancel) =>
        DoAsync(id, version, act, visit => visit.Reopen(itemId, act), cancel);

    private Task DoAsync(
        Guid id,
        int version,
        Act act,
        Action<Visit> verb,
        CancellationToken cancel
    ) =>
        visits.ChangeAsync(
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
}
