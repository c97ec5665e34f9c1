using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Researchers;

/// <summary>A new offer, or new words and days for one.</summary>
[ForRoles(Role.Faculty, Role.DepartmentHead)]
public sealed class EditOfferModel(
    HostingOfferQueries queries,
    HostingOfferService service,
    DirectoryChoices choices
) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; init; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The key of a new offer: the same form sent twice makes one.</summary>
    [BindProperty]
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public OfferInput Input { get; set; } = new();

    public HostingOffer? Offer { get; private set; }

    public IReadOnlyList<SelectListItem> Fields { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Spoken { get; private set; } = [];

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        await PrepareAsync();
        Version = Offer?.Version ?? 0;
        Input = Offer is null ? new OfferInput() : OfferInput.Of(Offer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        // The form comes back anyway: it says all that it lacks.
        if (!ModelState.IsValid)
        {
            foreach (var rule in Input.Lacks)
            {
                ModelState.AddModelError(FieldOf(rule.Code), Worded(rule));
            }
        }

        var id = Id ?? Key;
        return await DoAsync(
            () =>
                Id is null
                    ? service.OfferAsync(Key, Input.ToEntry(), Act(), Cancel)
                    : service.RewordAsync(id, Version, Input.ToEntry(), Act(), Cancel),
            () =>
            {
                Say(Words["Researchers.Offer.Saved"]);
                return Redirect(ResearcherLinks.Offer(id));
            },
            AgainAsync
        );
    }

    protected override string FieldOf(string rule) => OfferInput.FieldOf(rule);

    /// <summary>Null where the page may be shown: a new offer, or one of the own.</summary>
    private async Task<IActionResult?> LoadAsync()
    {
        if (Id is not { } id)
        {
            return null;
        }

        if (await queries.FindAsync(id, Actor, Cancel) is not { } found)
        {
            return NotFound();
        }

        Offer = found.Offer;
        return HostingOfferWorkflow.Table.Allows(
            Offer.State,
            HostingOfferAction.Reword,
            HostingOfferAccess.WhoIs(Offer, Actor)
        )
            ? null
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    private async Task AgainAsync()
    {
        await PrepareAsync();
        if (IsStale && await queries.FindAsync(Id ?? Guid.Empty, Actor, Cancel) is { } now)
        {
            var saved = now.Offer;
            Version = saved.Version;
            ModelState.Remove(nameof(Version));
            Differences = Difference.Of(
                Said("Title", saved.Title.En, Input.TitleEn, Language.En),
                Said("Title", saved.Title.Fa, Input.TitleFa, Language.Fa),
                Said("Title", saved.Title.Az, Input.TitleAz, Language.Az),
                Said("Text", saved.Text.En, Input.TextEn, Language.En),
                Said("Text", saved.Text.Fa, Input.TextFa, Language.Fa),
                Said("Text", saved.Text.Az, Input.TextAz, Language.Az)
            );
        }
    }

    private Difference Said(string key, string? saved, string? typed, Language language) =>
        new(Words["Researchers.Offer." + key], saved, typed, language);

    private async Task PrepareAsync()
    {
        Fields = await choices.FieldsAsync(Cancel);
        Spoken = choices.Spoken();
    }
}
