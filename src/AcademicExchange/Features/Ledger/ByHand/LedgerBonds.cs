using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>An agreement with one partner, under which something may be entered.</summary>
public sealed record LedgerBond(Guid AgreementId, string Number, Guid PartnerId);

/// <summary>Under which agreements an office enters what was given: those that are or were in force.</summary>
public sealed class LedgerBonds(AppDbContext data)
{
    private static readonly AgreementState[] Lived =
    [
        .. Enum.GetValues<AgreementState>().Where(state => state >= AgreementState.InForce),
    ];

    /// <summary>By number, once for each partner.</summary>
    public async Task<IReadOnlyList<LedgerBond>> OfAsync(Actor actor, CancellationToken cancel)
    {
        var own = actor.InstitutionId;
        return await (
            from agreement in data.Agreements.AsNoTracking().VisibleTo(actor)
            where Lived.Contains(agreement.State)
            from party in agreement.Parties
            where party.InstitutionId != own
            orderby agreement.Number, party.Order
            select new LedgerBond(agreement.Id, agreement.Number, party.InstitutionId)
        ).ToListAsync(cancel);
    }
}
