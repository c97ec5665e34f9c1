using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Researchers;

/// <summary>One researcher, with publications and open offers.</summary>
[ForSeekers]
public sealed class ProfileModel(ResearcherQueries queries, HostingOfferQueries offers)
    : ExchangePage
{
    public ResearcherView Researcher { get; private set; } = null!;

    public IReadOnlyList<HostingOfferView> Offers { get; private set; } = [];

    public bool IsOwn => Researcher.Profile.PersonId == Actor.PersonId;

    public bool MayVisit =>
        Researcher.Profile.IsListed
        && Researcher.Profile.InstitutionId != Actor.InstitutionId
        && VisitAccess.MayPropose(Actor);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await queries.FindAsync(id, Actor, cancel) is not { } found)
        {
            return NotFound();
        }

        Researcher = found;
        Offers =
        [
            .. (await offers.OfHostAsync(found.Profile.PersonId, Actor, cancel)).Where(one =>
                one.Offer.State == HostingOfferState.Open
                && one.Offer.InstitutionId == found.Profile.InstitutionId
            ),
        ];
        return Page();
    }
}
