using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Institutions;
using AcademicExchange.Pages.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Abroad;

/// <summary>Where our people are, and which guests are here; from here an officer writes to them, makes a list for an embassy, or acts.</summary>
[ForRoles(Role.DepartmentHead, Role.InternationalOfficer, Role.Signatory, Role.Auditor)]
public sealed class IndexModel(
    AbroadList list,
    VisitListChoices choices,
    PlaceChoices places,
    InstitutionQueries institutions,
    SavedViews views
) : AbroadPage(views)
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListPage<AbroadRow> Rows { get; private set; } = new([], 1, 0);

    public VisitListChoices Choices => choices;

    public IReadOnlyList<SelectListItem> Directions => Of<VisitDirection>("Abroad.Direction.");

    public IReadOnlyList<SelectListItem> Countries => Of<Country>("Lists.Country.");

    public IReadOnlyList<SelectListItem> Cities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public bool MayAct => AbroadAccess.MayAct(Actor);

    public bool SeesHostContact => AbroadAccess.SeesHostContact(Actor);

    public bool SeesEmergency => AbroadAccess.SeesEmergency(Actor);

    public Task OnGetAsync() => ShowAsync(Cancel);

    public Task<IActionResult> OnPostSaveViewAsync(
        [Required, StringLength(SavedViews.NameLength)] string viewName,
        CancellationToken cancel
    ) => SaveViewAsync(viewName, cancel);

    public Task<IActionResult> OnPostDeleteViewAsync(Guid view, CancellationToken cancel) =>
        DeleteViewAsync(view, cancel);

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Rows = await list.PageAsync(Asked, P, Actor, cancel);
        Partners = await choices.PartnersAsync(Actor, cancel);
        Units = await places.UnitsAsync(Actor, cancel);
        Cities = new InstitutionChoices(Words, await institutions.CitiesAsync(cancel)).Cities;
    }

    private List<SelectListItem> Of<T>(string prefix)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => new SelectListItem(Words[prefix + value], value.ToString())),
        ];
}
