using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
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
public sealed class VisitBonds(AppDbContext data)
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
