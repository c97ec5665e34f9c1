using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Reference;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Institutions;

/// <summary>A new unit, or the name, the field and the closing of one.</summary>
[ForRoles(Role.InternationalOfficer, Role.InstitutionAdministrator, Role.SystemAdministrator)]
public sealed class UnitModel(
    InstitutionQueries institutions,
    InstitutionService service,
    IscedQueries isced
) : InstitutionPage(institutions)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public UnitInput Input { get; set; } = new();

    public UnitView? Unit => Institution.Units.FirstOrDefault(unit => unit.Id == Id);

    public IReadOnlyList<SelectListItem> Fields { get; private set; } = [];

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Id is not null && Unit is null)
        {
            return NotFound();
        }

        Input = Unit is null ? new UnitInput() : UnitInput.Of(Unit);
        await PrepareAsync();
        return Page();
    }

    public Task<IActionResult> OnPostAsync()
    {
        if (Input.Name.IsEmpty)
        {
            ModelState.AddModelError("Input.NameEn", Words["Institutions.Error.Name"]);
        }

        return DoAsync(
            () =>
                Id is { } id
                    ? service.EditUnitAsync(
                        Institution.Id,
                        Version,
                        id,
                        Input.Name,
                        Input.Isced,
                        Cancel
                    )
                    : service.AddUnitAsync(
                        Institution.Id,
                        Version,
                        Input.Name,
                        Input.Isced,
                        Cancel
                    ),
            () => BackToRecord("Institutions.Done.Unit"),
            AgainAsync
        );
    }

    public Task<IActionResult> OnPostCloseAsync(bool closed)
    {
        if (Id is not { } id)
        {
            return Task.FromResult<IActionResult>(NotFound());
        }

        return DoAsync(
            () => service.CloseUnitAsync(Institution.Id, Version, id, closed, Cancel),
            () =>
                BackToRecord(
                    closed ? "Institutions.Done.UnitClosed" : "Institutions.Done.UnitOpen"
                ),
            AgainAsync
        );
    }

    private async Task AgainAsync()
    {
        await ReloadAsync();
        await PrepareAsync();
        if (IsStale && Unit is { } unit)
        {
            Differences = Difference.Of(
                Name(unit.Name.En, Input.NameEn, Language.En),
                Name(unit.Name.Fa, Input.NameFa, Language.Fa),
                Name(unit.Name.Az, Input.NameAz, Language.Az),
                new Difference(Words["Institutions.Unit.Field"], unit.Isced, Input.Isced)
            );
        }
    }

    private Difference Name(string? saved, string? typed, Language language) =>
        new(Words["Institutions.Unit.Name"], saved, typed, language);

    private async Task PrepareAsync() =>
        Fields = (await isced.ChoicesAsync(Cancel)).ToItems(Words.Language);
}
