using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Reference;

/// <summary>Borders and flights as dated statements with their source and last check; the system administrator keeps them.</summary>
public sealed class RoutesModel(TravelRoutes routes, Show show, TimeProvider clock) : ExchangePage
{
    public IReadOnlyList<TravelRoute> Shown { get; private set; } = [];

    public bool MayEdit => Actor.Is(Role.SystemAdministrator);

    public DateOnly Today => show.Reader.City.Today(clock);

    public async Task OnGetAsync() => Shown = await routes.AllAsync(HttpContext.RequestAborted);
}
