namespace AcademicExchange.Features.Agreements;

/// <summary>A remark on the whole or on one clause: shared with the partner, or an internal note of one side.</summary>
public sealed class AgreementComment
{
    public const int TextLength = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Null: on the whole agreement.</summary>
    public string? ClauseCode { get; init; }

    public required int VersionNo { get; init; }

    public required string Text { get; init; }

    public required bool Internal { get; init; }

    public required DateTime AtUtc { get; init; }

    public DateTime? ResolvedUtc { get; private set; }

    public Guid? ResolvedByPersonId { get; private set; }

    internal void Resolve(Guid personId, DateTime nowUtc)
    {
        ResolvedUtc ??= nowUtc;
        ResolvedByPersonId ??= personId;
    }
}
