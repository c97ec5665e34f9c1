namespace AcademicExchange.Features.Ledger;

/// <summary>What the quantity of a line counts.</summary>
public enum LedgerUnit
{
    Day,
    Night,

    /// <summary>Once, for the whole stay.</summary>
    Once,
    Semester,
    Hour,
    Place,
}
