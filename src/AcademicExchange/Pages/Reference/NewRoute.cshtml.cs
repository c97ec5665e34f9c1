using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Reference;

/// <summary>A new statement about a route: what was said before it stays.</summary>
[ForRoles(Role.SystemAdministrator)]
public sealed class NewRouteModel(TravelRoutes routes, Show show, TimeProvider clock)
    : RouteFormPage
{
    /// <summary>The same form sent twice adds one statement.</summary>
    [BindProperty]
    public Guid Key { get; set; } = Guid.CreateVersion7();

    private DateOnly Today => show.Reader.City.Today(clock);

    public void OnGet() => Input.CheckedOn = Today;

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(() => routes.AddAsync(Key, Input.ToEntry(), Today, Act(), Cancel), Saved);
}
