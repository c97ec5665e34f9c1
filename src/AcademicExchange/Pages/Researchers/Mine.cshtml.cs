using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Researchers;

/// <summary>The own profile, publications and offers.</summary>
[ForRoles(Role.Faculty, Role.DepartmentHead)]
public sealed class MineModel(
    ResearcherQueries queries,
    ResearcherService service,
    HostingOfferQueries offers,
    DirectoryChoices choices
) : ExchangePage
{
    [BindProperty]
    public int Version { get; set; }

    public int FormVersion => Carried(Own?.Profile.Version ?? 0, Version);

    public ProfileInput Input { get; set; } = new();

    public PublicationInput New { get; set; } = new();

    public ResearcherView? Own { get; private set; }

    public IReadOnlyList<HostingOfferView> Offers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Fields { get; private set; } = [];

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    private CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>What a link from an output of a visit fills into the form of a publication.</summary>
    public Task OnGetAsync(string? doi, string? title, int? year)
    {
        New = new PublicationInput
        {
            Doi = doi,
            Title = title,
            Year = year,
        };
        return AgainWithSavedAsync();
    }

    public Task<IActionResult> OnPostAsync([Bind(Prefix = "Input")] ProfileInput input)
    {
        Input = input;
        Orcid? orcid = null;
        if (input.Orcid is { Length: > 0 } typed && !Orcid.TryParse(typed, out orcid))
        {
            ModelState.AddModelError("Input.Orcid", Words["Rule.researcher.orcid"]);
        }

        return DoAsync(
            () => service.DescribeAsync(Version, input.ToEntry(orcid), Act(), Cancel),
            () => Back("Researchers.Mine.Saved"),
            AgainAsync
        );
    }

    public Task<IActionResult> OnPostAddAsync([Bind(Prefix = "New")] PublicationInput added)
    {
        New = added;
        if (added.Doi is { Length: > 0 } typed && !Doi.TryParse(typed, out _))
        {
            ModelState.AddModelError("New.Doi", Words["Rule.researcher.doi"]);
        }

        return DoAsync(
            () =>
                service.AddPublicationAsync(
                    Version,
                    new Publication(added.Doi!, added.Title!, added.Year!.Value),
                    Act(),
                    Cancel
                ),
            () => Back("Researchers.Mine.PublicationAdded"),
            AgainWithSavedAsync
        );
    }

    public Task<IActionResult> OnPostRemoveAsync(string doi) =>
        DoAsync(
            () => service.RemovePublicationAsync(Version, doi, Act(), Cancel),
            () => Back("Researchers.Mine.PublicationRemoved"),
            AgainWithSavedAsync
        );

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "researcher.too-many-fields" or "researcher.listed-without-field" => "Input.Isced",
            "researcher.orcid" => "Input.Orcid",
            "researcher.doi"
            or "researcher.publication-known"
            or "researcher.too-many-publications" => "New.Doi",
            _ => "",
        };

    private RedirectResult Back(string key)
    {
        Say(Words[key]);
        return Redirect(ResearcherLinks.Mine);
    }

    private async Task AgainWithSavedAsync()
    {
        await PrepareAsync();
        Input = Own is null ? new ProfileInput() : ProfileInput.Of(Own.Profile);
    }

    private async Task AgainAsync()
    {
        await PrepareAsync();
        if (IsStale && Own?.Profile is { } saved)
        {
            Differences = Difference.Of(
                About(saved.About.En, Input.AboutEn, Language.En),
                About(saved.About.Fa, Input.AboutFa, Language.Fa),
                About(saved.About.Az, Input.AboutAz, Language.Az),
                new Difference(Words["Researchers.Keywords"], saved.Keywords, Input.Keywords),
                new Difference(Words["Researchers.Orcid"], saved.Orcid, Input.Orcid)
            );
        }
    }

    private Difference About(string? saved, string? typed, Language language) =>
        new(Words["Researchers.About"], saved, typed, language);

    private async Task PrepareAsync()
    {
        Own = await queries.OwnAsync(Actor, Cancel);
        Offers = await offers.OfHostAsync(Actor.PersonId, Actor, Cancel);
        Fields = await choices.FieldsAsync(Cancel);
    }
}
