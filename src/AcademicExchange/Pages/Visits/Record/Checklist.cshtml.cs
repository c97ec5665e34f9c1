using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Routes;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>What has to be seen to for the visit, by whom, by when, and how it stands.</summary>
public sealed class ChecklistModel(ChecklistQueries queries, TimeProvider clock) : VisitPage
{
    public IReadOnlyList<ChecklistLine> Lines { get; private set; } = [];

    /// <summary>At the institution acted for.</summary>
    public DateOnly Today => ChecklistDays.Today(Frame, clock.GetUtcNow().UtcDateTime);

    public bool IsOwn(ChecklistLine line) =>
        VisitPreparation.WhoIs(Visit, line.Item, Actor).HasFlag(ChecklistWho.Owner);

    public IReadOnlyList<RouteWarning> Warnings(ChecklistLine line) =>
        line.Route is { } route
            ? route.WarningsFor(ChecklistDays.JourneyOf(Visit, line.Item.Task), Today)
            : [];

    public async Task OnGetAsync() => Lines = await queries.OfAsync(Frame, Cancel);
}
