using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Researchers;

/// <summary>One offer, with what the reader may do with it.</summary>
[ForSeekers]
public sealed class OfferModel(
    HostingOfferQueries queries,
    HostingOfferService service,
    ResearcherQueries researchers
) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; init; }

    [BindProperty]
    public int Version { get; init; }

    public HostingOfferView View { get; private set; } = null!;

    public HostingOffer Offer => View.Offer;

    /// <summary>The host's profile, where the reader may see it.</summary>
    public ResearcherView? Host { get; private set; }

    /// <summary>An open offer of a partner is taken up by proposing a visit.</summary>
    public bool MayVisit =>
        Offer.State == HostingOfferState.Open
        && Offer.InstitutionId != Actor.InstitutionId
        && VisitAccess.MayPropose(Actor);

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public bool Allows(HostingOfferAction action) =>
        HostingOfferWorkflow.Table.Allows(
            Offer.State,
            action,
            HostingOfferAccess.WhoIs(Offer, Actor)
        );

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public Task<IActionResult> OnPostCloseAsync() =>
        ChangeAsync(HostingOfferAction.Close, () => service.CloseAsync(Id, Version, Act(), Cancel));

    public Task<IActionResult> OnPostReopenAsync() =>
        ChangeAsync(
            HostingOfferAction.Reopen,
            () => service.ReopenAsync(Id, Version, Act(), Cancel)
        );

    private async Task<IActionResult> ChangeAsync(HostingOfferAction action, Func<Task> change)
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        if (HostingOfferAccess.WhoIs(Offer, Actor) == HostingOfferWho.None)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return await DoAsync(
            change,
            () =>
            {
                Say(Words["Researchers.Offer.Done." + action]);
                return Redirect(ResearcherLinks.Offer(Id));
            },
            LoadAsync
        );
    }

    private async Task<bool> LoadAsync()
    {
        if (await queries.FindAsync(Id, Actor, Cancel) is not { } found)
        {
            return false;
        }

        View = found;
        Host = await researchers.OfPersonAsync(
            found.Offer.HostPersonId,
            found.Offer.InstitutionId,
            Actor,
            Cancel
        );
        return true;
    }
}
