using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Researchers;

/// <summary>An offer as colleagues see one.</summary>
public sealed record HostingOfferView(
    HostingOffer Offer,
    PersonName Host,
    InstitutionName Institution,
    IReadOnlyList<IscedField> Fields
);

/// <summary>Offers as pages show them, visible to the actor; one whose host has gone to the own office only, and to the job that ends it.</summary>
public sealed class HostingOfferQueries(
    AppDbContext data,
    DirectoryList<HostingOffer> list,
    AgreementPartners partners,
    InstitutionQueries institutions,
    IscedQueries isced
)
{
    private const int MostOwn = 50;

    /// <summary>Open ones, the newest first.</summary>
    public async Task<ListPage<HostingOfferView>> ListAsync(
        DirectoryFilter filter,
        Actor actor,
        CancellationToken cancel
    ) =>
        await list.PageAsync(
            (await VisibleAsync(actor, cancel)).Where(one => one.State == HostingOfferState.Open),
            found => found.OrderByDescending(one => one.CreatedUtc).ThenByDescending(one => one.Id),
            filter,
            rows => ViewsAsync(rows, cancel),
            actor,
            cancel
        );

    /// <summary>All of one host that the actor may see, the newest first.</summary>
    public async Task<IReadOnlyList<HostingOfferView>> OfHostAsync(
        Guid personId,
        Actor actor,
        CancellationToken cancel
    )
    {
        var offers = await (await VisibleAsync(actor, cancel))
            .Where(one => one.HostPersonId == personId)
            .OrderByDescending(one => one.CreatedUtc)
            .Take(MostOwn)
            .ToListAsync(cancel);
        return await ViewsAsync(offers, cancel);
    }

    /// <summary>Null where there is none, or none that this actor may see.</summary>
    public async Task<HostingOfferView?> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        var found = await (await VisibleAsync(actor, cancel))
            .Where(one => one.Id == id)
            .ToListAsync(cancel);
        return (await ViewsAsync(found, cancel)).SingleOrDefault();
    }

    internal async Task<IQueryable<HostingOffer>> VisibleAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        var circle = actor.InstitutionId is { } own ? await partners.OfAsync(own, cancel) : [];
        var keeps = actor.IsJob || actor.IsAny(Role.InternationalOfficer, Role.Auditor);
        var researching = data.Researching();
        return data
            .HostingOffers.AsNoTracking()
            .VisibleTo(actor, circle)
            .Where(one =>
                (keeps && (actor.InstitutionId == null || one.InstitutionId == actor.InstitutionId))
                || researching.Any(role =>
                    role.PersonId == one.HostPersonId && role.InstitutionId == one.InstitutionId
                )
            );
    }

    private async Task<IReadOnlyList<HostingOfferView>> ViewsAsync(
        List<HostingOffer> offers,
        CancellationToken cancel
    )
    {
        var ids = offers.Select(one => one.HostPersonId).Distinct().ToList();
        var people = await data
            .Users.AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, cancel);
        var names = await institutions.NamesAsync(cancel);
        var fields = await isced.AllAsync(cancel);
        return
        [
            .. offers.Select(offer => new HostingOfferView(
                offer,
                people[offer.HostPersonId].Name,
                names[offer.InstitutionId],
                [.. offer.Isced.Where(fields.ContainsKey).Select(code => fields[code])]
            )),
        ];
    }
}
