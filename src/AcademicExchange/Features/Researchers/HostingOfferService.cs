using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Researchers;

/// <summary>The only writer of hosting offers.</summary>
public sealed class HostingOfferService(
    AppDbContext data,
    HostingOfferQueries queries,
    InstitutionQueries institutions,
    IscedQueries isced,
    TimeProvider clock
)
{
    /// <param name="key">The form's own key: the same form sent twice makes one offer.</param>
    /// <param name="entry">What is offered.</param>
    /// <param name="act">By whom.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RecordGone">A field that does not exist, or somebody who may not host.</exception>
    public async Task<Guid> OfferAsync(
        Guid key,
        HostingOfferEntry entry,
        Act act,
        CancellationToken cancel
    )
    {
        if (!ResearcherAccess.MayKeep(act.By) || act.By.InstitutionId is not { } own)
        {
            throw new RecordGone();
        }

        await DemandFieldsAsync(entry, cancel);
        if (await data.IsSentAsync<HostingOffer>(key, cancel))
        {
            return key;
        }

        var offer = new HostingOffer(key, own, entry, await TodayAsync(own, cancel), act);
        data.Add(offer);
        await FoldAsync(offer, cancel);
        await data.SaveOnceAsync<HostingOffer>(key, cancel);
        return key;
    }

    public async Task RewordAsync(
        Guid id,
        int version,
        HostingOfferEntry entry,
        Act act,
        CancellationToken cancel
    )
    {
        await DemandFieldsAsync(entry, cancel);
        await ChangeAsync(
            id,
            version,
            (offer, today) => offer.Reword(entry, today, act),
            act,
            cancel
        );
    }

    public Task CloseAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, (offer, _) => offer.Close(act), act, cancel);

    public Task ReopenAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, (offer, today) => offer.Reopen(today, act), act, cancel);

    /// <summary>Open offers whose last day has passed everywhere.</summary>
    public IQueryable<Guid> ToLapse()
    {
        var today = InstitutionDay.Of(Country.IR, clock.GetUtcNow().UtcDateTime);
        return data
            .HostingOffers.Where(offer =>
                offer.State == HostingOfferState.Open && offer.LastDay < today
            )
            .Select(offer => offer.Id);
    }

    public Task LapseAsync(Guid id, CancellationToken cancel)
    {
        var act = Act.OfJob(clock.GetUtcNow().UtcDateTime);
        return ChangeAsync(id, null, (offer, _) => offer.Lapse(act), act, cancel);
    }

    private async Task ChangeAsync(
        Guid id,
        int? version,
        Action<HostingOffer, DateOnly> verb,
        Act act,
        CancellationToken cancel
    )
    {
        var offer =
            await (await queries.VisibleAsync(act.By, cancel))
                .AsTracking()
                .SingleOrDefaultAsync(found => found.Id == id, cancel)
            ?? throw new RecordGone();
        if (version is { } expected)
        {
            data.Entry(offer).Property(found => found.Version).OriginalValue = expected;
        }

        verb(offer, await TodayAsync(offer.InstitutionId, cancel));
        await FoldAsync(offer, cancel);
        await data.SaveChangesAsync(cancel);
    }

    private async Task FoldAsync(HostingOffer offer, CancellationToken cancel)
    {
        var host = await data
            .Users.AsNoTracking()
            .SingleAsync(person => person.Id == offer.HostPersonId, cancel);
        var institution = (await institutions.NamesAsync(cancel))[offer.InstitutionId];
        var fields = await isced.AllAsync(cancel);
        offer.RefreshSearch(
            [host.LatinName, host.NativeName, institution.Name.Joined()],
            offer.Isced.Where(fields.ContainsKey).Select(code => fields[code].Title)
        );
    }

    private async Task DemandFieldsAsync(HostingOfferEntry entry, CancellationToken cancel)
    {
        var known = (await isced.ChoicesAsync(cancel)).Select(choice => choice.Code).ToHashSet();
        if (!entry.Isced.All(known.Contains))
        {
            throw new RecordGone();
        }
    }

    private async Task<DateOnly> TodayAsync(Guid institutionId, CancellationToken cancel) =>
        InstitutionDay.Of(
            (await institutions.NamesAsync(cancel))[institutionId].Country,
            clock.GetUtcNow().UtcDateTime
        );
}
