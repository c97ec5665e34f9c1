namespace AcademicExchange.Features.Ledger;

/// <summary>Of what the lines are: who went where, under which agreement. Either a visit or an entry by hand.</summary>
/// <param name="From">The institution whose person goes.</param>
/// <param name="To">The institution that receives, and gives.</param>
/// <param name="PersonId">Who goes; an entry names people in words only.</param>
public sealed record LedgerSource(
    Guid? VisitId,
    Guid? EntryId,
    Guid AgreementId,
    Guid From,
    Guid To,
    Guid? PersonId
);
