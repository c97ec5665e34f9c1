using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>What an office does to many visits at once.</summary>
public enum CrisisAction
{
    Suspend,
    MoveOnline,
    ReturnEarly,

    /// <summary>Another, later last day.</summary>
    Extend,
}

/// <summary>A visit as the form showed it.</summary>
public sealed record ChosenVisit(Guid Id, int Version);

/// <summary>What came of it for one visit.</summary>
/// <param name="Refusal">Null where it is done.</param>
public sealed record CrisisOutcome(Guid VisitId, RuleViolation? Refusal);

/// <summary>
/// One step for many visits: each by the service and the table of a single one, in a transaction of its own. What is refused for one holds
/// up no other.
/// </summary>
public sealed class CrisisActions(AppDbContext data, VisitService visits)
{
    /// <param name="action">Which step.</param>
    /// <param name="chosen">Found through the actor's eyes.</param>
    /// <param name="day">Of the departure, or the new last day; null where the step needs none.</param>
    /// <param name="act">By an officer, with the note that goes to each.</param>
    /// <param name="cancel">Stops it between two visits.</param>
    /// <exception cref="RuleViolation">"note-required", "agreement.day-missing".</exception>
    public async Task<IReadOnlyList<CrisisOutcome>> TakeAsync(
        CrisisAction action,
        IReadOnlyList<ChosenVisit> chosen,
        DateOnly? day,
        Act act,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(act.Note))
        {
            throw new RuleViolation("note-required");
        }

        if (NeedsDay(action) && day is null)
        {
            throw new RuleViolation("agreement.day-missing");
        }

        var outcomes = new List<CrisisOutcome>();
        foreach (var visit in chosen)
        {
            outcomes.Add(
                new CrisisOutcome(visit.Id, await TryAsync(action, visit, day, act, cancel))
            );
        }

        return outcomes;
    }

    public static bool NeedsDay(CrisisAction action) =>
        action is CrisisAction.ReturnEarly or CrisisAction.Extend;

    private async Task<RuleViolation?> TryAsync(
        CrisisAction action,
        ChosenVisit visit,
        DateOnly? day,
        Act act,
        CancellationToken cancel
    )
    {
        var (id, version) = (visit.Id, visit.Version);
        try
        {
            await (
                action switch
                {
                    CrisisAction.Suspend => visits.SuspendAsync(id, version, act, cancel),
                    CrisisAction.MoveOnline => visits.MoveOnlineAsync(id, version, act, cancel),
                    CrisisAction.ReturnEarly => visits.ReturnEarlyAsync(
                        id,
                        version,
                        day!.Value,
                        act,
                        cancel
                    ),
                    _ => visits.ExtendAsync(id, version, day!.Value, act, cancel),
                }
            );
            return null;
        }
        catch (RuleViolation refused)
        {
            return refused;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new RuleViolation("abroad.stale");
        }
        catch (Exception busy) when (busy.IsBusyDatabase)
        {
            return new RuleViolation("abroad.busy");
        }
        finally
        {
            // The next visit begins with nothing of this one.
            data.ChangeTracker.Clear();
        }
    }
}
