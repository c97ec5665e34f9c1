namespace AcademicExchange.Features.Ledger;

/// <summary>
/// What the lines of two institutions come to, by agreement, year, kind, unit and status. The database keeps it itself as lines are written
/// (adr/0024); nothing else writes it.
/// </summary>
public sealed class LedgerSum : ILedgered
{
    private LedgerSum() { }

    public Guid FromInstitutionId { get; private set; }

    public Guid ToInstitutionId { get; private set; }

    public Guid AgreementId { get; private set; }

    public int AcademicYear { get; private set; }

    public LedgerKind Kind { get; private set; }

    public LedgerUnit Unit { get; private set; }

    public LedgerStatus Status { get; private set; }

    /// <summary>Of what was not taken back; 0 for what takes back.</summary>
    public int Quantity { get; private set; }

    /// <summary>How many lines there are, those that were taken back too.</summary>
    public int Lines { get; private set; }
}

/// <summary>So much of one kind between two institutions under an agreement, of one line or of many.</summary>
internal sealed record LedgerPart
{
    public required Guid AgreementId { get; init; }
    public required Guid FromInstitutionId { get; init; }
    public required Guid ToInstitutionId { get; init; }
    public required int AcademicYear { get; init; }
    public required LedgerKind Kind { get; init; }
    public required LedgerUnit Unit { get; init; }
    public required LedgerStatus Status { get; init; }
    public required int Quantity { get; init; }
    public required int Lines { get; init; }
}
