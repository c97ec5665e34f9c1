using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Institutions;

/// <summary>Names, place and facts of an institution.</summary>
[ForRoles(Role.InternationalOfficer, Role.InstitutionAdministrator, Role.SystemAdministrator)]
public sealed class EditModel(InstitutionQueries institutions, InstitutionService service)
    : InstitutionPage(institutions),
        IInstitutionForm
{
    private readonly InstitutionQueries _institutions = institutions;

    [BindProperty]
    public InstitutionInput Input { get; set; } = new();

    public InstitutionChoices Choices { get; private set; } = null!;

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadChoicesAsync();
        Input = InstitutionInput.Of(Institution);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadChoicesAsync();
        var entry = Input.ToEntry(Choices.Known);
        this.AddErrors(entry, Choices.Known);
        return await DoAsync(
            () => service.EditAsync(Institution.Id, Version, entry, Cancel),
            () => BackToRecord("Institutions.Done.Edit"),
            async () =>
            {
                await ReloadAsync();
                Differences = IsStale ? Compare(InstitutionInput.Of(Institution), Input) : [];
            }
        );
    }

    private async Task LoadChoicesAsync() =>
        Choices = new InstitutionChoices(Words, await _institutions.CitiesAsync(Cancel));

    private IReadOnlyList<Difference> Compare(InstitutionInput saved, InstitutionInput typed)
    {
        return Difference.Of(
            Field("Name", one => one.NameEn, Language.En),
            Field("Name", one => one.NameFa, Language.Fa),
            Field("Name", one => one.NameAz, Language.Az),
            Field("City", one => one.City),
            Field("Address", one => one.AddressEn, Language.En),
            Field("Address", one => one.AddressFa, Language.Fa),
            Field("Address", one => one.AddressAz, Language.Az),
            Field("Acronym", one => one.Acronym),
            Field("Ror", one => one.RorId),
            Field("Website", one => one.Website),
            Field("EmailDomain", one => one.EmailDomain),
            Field("Ownership", one => Word("Ownership", one.Ownership)),
            Field("Field", one => Word("Field", one.Field)),
            Field("Authority", one => Word("Authority", one.Authority)),
            Field("Parent", one => one.Parent),
            Field("Languages", one => string.Join(" · ", one.Languages.Select(Spoken))),
            Field("Notes", one => one.Notes)
        );

        Difference Field(
            string label,
            Func<InstitutionInput, string?> value,
            Language? language = null
        ) => new(Words["Institutions.Form." + label], value(saved), value(typed), language);
    }

    private string? Spoken(string code) => Word("Language", code);

    private string? Word(string kind, string? code) =>
        code is null ? null : Words[$"Institutions.{kind}.{code}"];
}
