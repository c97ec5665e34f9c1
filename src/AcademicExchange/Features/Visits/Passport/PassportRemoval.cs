namespace AcademicExchange.Features.Visits.Passport;

/// <summary>Why passport data were removed.</summary>
public enum PassportRemovalCause
{
    /// <summary>The visit has been over for 90 days.</summary>
    CaseOver,

    /// <summary>The traveller took the consent back.</summary>
    ConsentRevoked,

    /// <summary>The traveller removed one scan.</summary>
    ScanRemoved,

    /// <summary>Nothing was removed: the traveller agreed to a newer text.</summary>
    TextRenewed,
}

/// <summary>What stays of removed data: when, why, and what kind it was.</summary>
public sealed class PassportRemoval
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid VisitId { get; init; }

    public required DateTime AtUtc { get; init; }

    public required PassportRemovalCause Cause { get; init; }

    /// <summary>Number, state, names and dates were among it.</summary>
    public required bool HadData { get; init; }

    public required int Scans { get; init; }
}
