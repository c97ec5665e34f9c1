using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Reference;

/// <summary>Corrects a statement, or renews its check.</summary>
[ForRoles(Role.SystemAdministrator)]
public sealed class EditRouteModel(TravelRoutes routes, Show show, TimeProvider clock)
    : RouteFormPage
{
    [BindProperty]
    public int Version { get; set; }

    public int FormVersion => Carried(Route.Version, Version);

    public TravelRoute Route { get; private set; } = null!;

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Input = RouteInput.Of(Route);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        return await DoAsync(
            () =>
                routes.RewordAsync(
                    id,
                    Version,
                    Input.ToEntry(),
                    show.Reader.City.Today(clock),
                    Act(),
                    Cancel
                ),
            Saved,
            async () =>
            {
                await LoadAsync(id);
                Differences = IsStale ? Compare() : [];
            }
        );
    }

    /// <summary>Nothing has changed: somebody has made sure of it today.</summary>
    public async Task<IActionResult> OnPostCheckedAsync(Guid id)
    {
        ModelState.Clear();
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Input = RouteInput.Of(Route);
        return await DoAsync(
            () => routes.CheckAsync(id, Version, show.Reader.City.Today(clock), Act(), Cancel),
            Saved,
            () => LoadAsync(id)
        );
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await routes.FindAsync(id, Cancel) is not { } route)
        {
            return false;
        }

        Route = route;
        return true;
    }

    private IReadOnlyList<Difference> Compare() =>
        Difference.Of(
            Text("Name", Route.Name.En, Input.NameEn, Language.En),
            Text("Name", Route.Name.Fa, Input.NameFa, Language.Fa),
            Text("Name", Route.Name.Az, Input.NameAz, Language.Az),
            Text("Status", Route.Status.En, Input.StatusEn, Language.En),
            Text("Status", Route.Status.Fa, Input.StatusFa, Language.Fa),
            Text("Status", Route.Status.Az, Input.StatusAz, Language.Az),
            Day("ValidFrom", Route.ValidFrom, Input.ValidFrom),
            Day("ValidTo", Route.ValidTo, Input.ValidTo),
            Day("Checked", Route.CheckedOn, Input.CheckedOn),
            new Difference(Words["Reference.Routes.Source"], Route.Source, Input.Source)
        );

    private Difference Text(string key, string? saved, string? typed, Language language) =>
        new(Words["Reference.Routes." + key], saved, typed, language);

    private Difference Day(string key, DateOnly? saved, DateOnly? typed) =>
        new(
            Words["Reference.Routes." + key],
            saved is { } old ? show.DateBoth(old) : null,
            typed is { } wanted ? show.DateBoth(wanted) : null
        );
}
