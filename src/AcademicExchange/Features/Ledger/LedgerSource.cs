namespace AcademicExchange.Features.Ledger;

/// <summary>Of what the lines are: who went where, under which agreement.</summary>
/// <param name="From">The institution whose person goes.</param>
/// <param name="To">The institution that receives, and gives.</param>
public sealed record LedgerSource(
    Guid VisitId,
    Guid AgreementId,
    Guid From,
    Guid To,
    Guid PersonId
);
