namespace AcademicExchange.Features.Ledger;

/// <summary>How far a line may be counted on. Planned and confirmed are never added: a stay that war prevents is no debt.</summary>
public enum LedgerStatus
{
    /// <summary>By the days that are agreed.</summary>
    Planned,

    /// <summary>By the days that were.</summary>
    Confirmed,

    /// <summary>Takes another line back, with the quantity and value of that line turned round.</summary>
    Reversed,
}
