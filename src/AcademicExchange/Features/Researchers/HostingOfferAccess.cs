using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Researchers;

/// <summary>Who sees which offers and does what with one; the same circle as for profiles.</summary>
public static class HostingOfferAccess
{
    public static HostingOfferWho WhoIs(HostingOffer offer, Actor actor)
    {
        if (actor.IsJob)
        {
            return HostingOfferWho.Job;
        }

        if (actor.InstitutionId != offer.InstitutionId)
        {
            return HostingOfferWho.None;
        }

        var isHost = actor.PersonId == offer.HostPersonId && ResearcherAccess.MayKeep(actor);
        return (isHost ? HostingOfferWho.Host : HostingOfferWho.None)
            | (actor.Is(Role.InternationalOfficer) ? HostingOfferWho.Office : HostingOfferWho.None);
    }

    /// <summary>Open offers of the own and of partner institutions; of the own institution also those that are over, for its office and their hosts.</summary>
    public static IQueryable<HostingOffer> VisibleTo(
        this IQueryable<HostingOffer> offers,
        Actor actor,
        IReadOnlyCollection<Guid> partners
    )
    {
        if (actor.IsJob)
        {
            return offers;
        }

        if (actor.InstitutionId is not { } own || !ResearcherAccess.Seekers.Any(actor.Is))
        {
            return offers.Where(_ => false);
        }

        var person = actor.PersonId;
        var seesOver = actor.IsAny(Role.InternationalOfficer, Role.Auditor);
        List<Guid> institutions = actor.Is(Role.Auditor) ? [own] : [own, .. partners];
        return offers.Where(offer =>
            (offer.State == HostingOfferState.Open && institutions.Contains(offer.InstitutionId))
            || (offer.InstitutionId == own && (seesOver || offer.HostPersonId == person))
        );
    }
}
