namespace AcademicExchange.Features.People;

/// <summary>
/// A system administrator reads the records of one institution, its notes included, for a reason of which that institution is told, and
/// for an hour at most (T8). It gives no right to change anything.
/// </summary>
public sealed class EmergencyAccess
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public const int ShortestReason = 20;
    public const int LongestReason = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required string Reason { get; init; }

    public required DateTime OpenedUtc { get; init; }

    /// <summary>Ended before its hour was over.</summary>
    public DateTime? ClosedUtc { get; set; }

    public DateTime EndsUtc => ClosedUtc ?? OpenedUtc + Longest;

    public bool IsOpen(DateTime nowUtc) => nowUtc < EndsUtc;
}
