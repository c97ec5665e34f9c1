using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Institutions;

/// <summary>Enters an institution in the register; it is listed until it is activated.</summary>
[ForRoles(Role.SystemAdministrator)]
public sealed class NewModel(InstitutionQueries institutions, InstitutionService service)
    : ExchangePage,
        IInstitutionForm
{
    [BindProperty]
    public InstitutionInput Input { get; set; } = new();

    /// <summary>The readable part of the address; made from the English name where it is left empty.</summary>
    [BindProperty, StringLength(InstitutionRules.SlugLength)]
    public string? Slug { get; set; }

    public InstitutionChoices Choices { get; private set; } = null!;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var entry = Input.ToEntry(Choices.Known);
        var slug = Slug ?? InstitutionCodes.Code(entry.Name.En ?? "");
        this.AddErrors(entry, Choices.Known);
        if (!InstitutionRules.IsSlug(slug))
        {
            ModelState.AddModelError(nameof(Slug), Words["Institutions.Error.Slug"]);
        }

        return await DoAsync(
            () => service.CreateAsync(slug, entry, HttpContext.RequestAborted),
            () =>
            {
                Say(Words["Institutions.Done.Create"]);
                return Redirect(InstitutionLinks.Record(slug));
            }
        );
    }

    private async Task LoadAsync() =>
        Choices = new InstitutionChoices(
            Words,
            await institutions.CitiesAsync(HttpContext.RequestAborted)
        );
}
