using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>An agreement that a visit may cite.</summary>
public sealed record CitedAgreement(
    Guid Id,
    string Number,
    Platform.Languages.LocalText Title,
    DateOnly? LastDay
);

/// <summary>The agreements that visits lean on.</summary>
public sealed class VisitBonds(
    AppDbContext data,
    AgreementPlaces places,
    AgreementPartners partners
)
{
    private static readonly AgreementState[] Binding =
    [
        .. Enum.GetValues<AgreementState>().Where(state => state.IsBinding()),
    ];

    /// <summary>
    /// What a form offers: agreements that bind both institutions now and that this actor sees, or everybody does. The home office sees
    /// all of its own, a faculty member those that are published.
    /// </summary>
    public async Task<IReadOnlyList<CitedAgreement>> ChoicesAsync(
        Guid home,
        Guid host,
        Actor actor,
        CancellationToken cancel
    )
    {
        var visible = data.Agreements.VisibleTo(actor).Select(agreement => agreement.Id);
        var found = await Between(home, host)
            .Where(agreement => agreement.IsPublished || visible.Contains(agreement.Id))
            .OrderBy(agreement => agreement.Number)
            .Select(agreement => new
            {
                agreement.Id,
                agreement.Number,
                agreement.Title,
                agreement.EndsOn,
            })
            .ToListAsync(cancel);
        return
        [
            .. found.Select(one => new CitedAgreement(one.Id, one.Number, one.Title, one.EndsOn)),
        ];
    }

    /// <summary>How an agreement stands to both institutions now.</summary>
    public async Task<VisitBond> OfAsync(
        Guid agreementId,
        Guid home,
        Guid host,
        CancellationToken cancel
    )
    {
        var found = await Between(home, host)
            .Where(agreement => agreement.Id == agreementId)
            .Select(agreement => new { agreement.EndsOn })
            .SingleOrDefaultAsync(cancel);
        return new VisitBond(agreementId, found is not null, found?.EndsOn);
    }

    /// <summary>Whether some agreement that binds both institutions now lasts until the visit ends, whichever will be named.</summary>
    public Task<bool> SomeLastsAsync(Visit visit, CancellationToken cancel)
    {
        var last = visit.LastDay;
        return Between(visit.HomeInstitutionId, visit.HostInstitutionId)
            .AnyAsync(
                agreement => agreement.EndsOn == null || last == null || agreement.EndsOn >= last,
                cancel
            );
    }

    /// <summary>The places of the agreement that a visit on these days may take; null where it takes none: nobody travels, or none are counted.</summary>
    public async Task<PlaceTable?> PlacesAsync(
        Visit visit,
        DateOnly firstDay,
        CancellationToken cancel
    )
    {
        if (visit.Mode == VisitMode.Online || visit.AgreementId is not { } agreement)
        {
            return null;
        }

        var table = await places.OfAsync(
            agreement,
            visit.HomeInstitutionId,
            visit.HostInstitutionId,
            AgreementPlace.Staff,
            firstDay,
            cancel
        );
        return table.IsCounted ? table : null;
    }

    /// <summary>The last day of the stay by the months of the place that the visit holds; null where nothing is said of it.</summary>
    public async Task<DateOnly?> LastDayOfPlaceAsync(Visit visit, CancellationToken cancel) =>
        visit is { AgreementPlaceId: { } held, FirstDay: { } first }
        && await PlacesAsync(visit, first, cancel) is { Rows: var rows }
        && rows.FirstOrDefault(row => row.Id == held) is { } row
            ? PlaceDoubt.LastDay(row, visit.ArrivedOn ?? first)
            : null;

    /// <summary>
    /// What speaks against rows of which a place may be taken, for a stay on these days; the fields are those that the reader finds in the
    /// directory.
    /// </summary>
    public async Task<IReadOnlyList<PlaceDoubt>> DoubtsAsync(
        PlaceTable places,
        Visit visit,
        DateOnly firstDay,
        DateOnly lastDay,
        Actor actor,
        CancellationToken cancel
    )
    {
        var bound = actor.InstitutionId is { } own ? await partners.OfAsync(own, cancel) : [];
        var named = await data
            .ResearcherProfiles.AsNoTracking()
            .VisibleTo(actor, bound)
            .Where(profile =>
                profile.IsListed
                && (
                    (
                        profile.PersonId == visit.VisitorPersonId
                        && profile.InstitutionId == visit.HomeInstitutionId
                    )
                    || (
                        profile.PersonId == visit.HostPersonId
                        && profile.InstitutionId == visit.HostInstitutionId
                    )
                )
            )
            .Select(profile => profile.Isced)
            .ToListAsync(cancel);
        List<string> fields = [.. named.SelectMany(isced => isced)];
        return
        [
            .. places
                .Rows.Where(row => row.Left > 0 || row.Id == visit.AgreementPlaceId)
                .Select(row => PlaceDoubt.Of(row, firstDay, lastDay, fields))
                .Where(doubt => !doubt.IsNone),
        ];
    }

    /// <summary>The bond with the place that the visit takes: the chosen one, the one it holds, or the only one left.</summary>
    /// <exception cref="RuleViolation">"visit.no-place-left"; "visit.place-missing" where several rows have places; "visit.place-unknown".</exception>
    internal async Task<VisitBond> WithPlaceAsync(
        VisitBond bond,
        Visit visit,
        DateOnly firstDay,
        Guid? chosen,
        CancellationToken cancel
    )
    {
        if (await PlacesAsync(visit, firstDay, cancel) is not { Rows: var rows })
        {
            return bond;
        }

        if (chosen is { } named)
        {
            return rows.Any(row => row.Id == named)
                ? bond with
                {
                    PlaceId = named,
                }
                : throw new RuleViolation(Visit.RecordKind + ".place-unknown");
        }

        if (rows.Any(row => row.Id == visit.AgreementPlaceId))
        {
            return bond with { PlaceId = visit.AgreementPlaceId };
        }

        return rows.Where(row => row.Left > 0).ToList() switch
        {
            [] => throw new RuleViolation(Visit.RecordKind + ".no-place-left"),
            [var only] => bond with { PlaceId = only.Id },
            _ => throw new RuleViolation(Visit.RecordKind + ".place-missing"),
        };
    }

    private IQueryable<Agreement> Between(Guid home, Guid host) =>
        data
            .Agreements.AsNoTracking()
            .Where(agreement =>
                Binding.Contains(agreement.State)
                && agreement.AmendsId == null
                && agreement.Parties.Any(party => party.InstitutionId == home)
                && agreement.Parties.Any(party => party.InstitutionId == host)
            );
}
