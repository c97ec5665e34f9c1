using AcademicExchange.Data;
using AcademicExchange.Features.Documents;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>
/// Revokes letters that a step of the visit has made untrue: all of a visit that is called off, moved to other days or given another
/// host, those for the journey where nobody travels. Letters issued after the step stay.
/// </summary>
internal sealed class LettersOfVisit(AppDbContext data, DocumentPress press)
    : IOutboxHandler<VisitMoved>
{
    private static readonly string[] OfTheJourney =
    [
        DocumentKinds.Invitation,
        DocumentKinds.Support,
    ];

    private static readonly string[] OfThePlan = [.. OfTheJourney, DocumentKinds.Acceptance];

    public async Task HandleAsync(VisitMoved moved, OutboxMessage row, CancellationToken cancel)
    {
        var untrue = (moved.Action, moved.To) switch
        {
            (
                nameof(VisitAction.Cancel)
                    or nameof(VisitAction.AgreePostponement)
                    or nameof(VisitAction.ReplaceHost),
                _
            ) => OfThePlan,
            // Who is there already has travelled on them.
            (nameof(VisitAction.MoveOnline), nameof(VisitState.Confirmed)) => OfTheJourney,
            _ => [],
        };
        if (untrue.Length == 0)
        {
            return;
        }

        var at = await data
            .History.Where(entry => entry.Id == moved.HistoryId)
            .Select(entry => (DateTime?)entry.AtUtc)
            .SingleOrDefaultAsync(cancel);
        if (at is { } then)
        {
            await press.RevokeAsync(moved.RecordId, untrue, then, cancel);
        }
    }
}
