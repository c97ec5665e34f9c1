namespace AcademicExchange.Features.Ledger;

/// <summary>What the ledger is asked by: lines have it, and their sums.</summary>
internal interface ILedgered
{
    Guid AgreementId { get; }

    Guid FromInstitutionId { get; }

    Guid ToInstitutionId { get; }

    int AcademicYear { get; }

    LedgerKind Kind { get; }

    LedgerStatus Status { get; }
}
