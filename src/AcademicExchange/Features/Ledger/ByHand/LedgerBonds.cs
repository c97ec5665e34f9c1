using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>An agreement with one partner, under which something may be entered.</summary>
/// <param name="FirstDay">From which it binds; null where none is known.</param>
/// <param name="LastDay">On which it binds, or bound; null where it has no end.</param>
/// <param name="IsDemo">It is invented, and so is what is entered under it.</param>
public sealed record LedgerBond(
    Guid AgreementId,
    string Number,
    Guid PartnerId,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    bool IsDemo
);

/// <summary>
/// Under which agreements an office enters what was given: those that are or were in force. The days of an amendment are its agreement's,
/// so nothing is entered under it. Who is there goes on while an agreement is suspended, so those days are its days too.
/// </summary>
public sealed class LedgerBonds(AppDbContext data, InstitutionQueries institutions)
{
    private static readonly AgreementState[] Lived =
    [
        .. Enum.GetValues<AgreementState>().Where(state => state >= AgreementState.InForce),
    ];

    /// <summary>By number, once for each partner.</summary>
    public async Task<IReadOnlyList<LedgerBond>> OfAsync(Actor actor, CancellationToken cancel)
    {
        var own = actor.InstitutionId;
        var found = await (
            from agreement in data.Agreements.AsNoTracking().VisibleTo(actor)
            where Lived.Contains(agreement.State) && agreement.AmendsId == null
            from party in agreement.Parties
            where party.InstitutionId != own
            orderby agreement.Number, party.Order
            select new
            {
                agreement.Id,
                agreement.Number,
                party.InstitutionId,
                agreement.StartsOn,
                agreement.EndsOn,
                agreement.State,
                agreement.StateSinceUtc,
                agreement.OwnerInstitutionId,
                agreement.IsDemo,
            }
        ).ToListAsync(cancel);
        var names = await institutions.NamesAsync(cancel);
        return
        [
            .. found.Select(one => new LedgerBond(
                one.Id,
                one.Number,
                one.InstitutionId,
                one.StartsOn,
                LastDay(
                    one.State,
                    one.EndsOn,
                    InstitutionDay.Of(names[one.OwnerInstitutionId].Country, one.StateSinceUtc)
                ),
                one.IsDemo
            )),
        ];
    }

    /// <summary>A renewal replaces an agreement before its end: that day may be of either.</summary>
    internal static DateOnly? LastDay(AgreementState state, DateOnly? endsOn, DateOnly since) =>
        state == AgreementState.Replaced && (endsOn is null || since < endsOn) ? since : endsOn;
}
