namespace AcademicExchange.Features.Agreements;

/// <summary>
/// A signature of one side under one hash: who, when, where, on paper with its scan or in the system. A correction is a further
/// record; nothing is overwritten.
/// </summary>
public sealed class AgreementSignature
{
    public const int NameLength = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required string SignerName { get; init; }

    public required string SignerOffice { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required string Place { get; init; }

    /// <summary>Signed on paper; otherwise in the system by <see cref="PersonId"/>.</summary>
    public required bool OnPaper { get; init; }

    public Guid? ScanFileId { get; init; }

    /// <summary>The code printed on the signed version: ties the scan to the approved text.</summary>
    public required string TextHash { get; init; }

    /// <summary>Who signed in the system, or who recorded the signature made on paper.</summary>
    public required Guid PersonId { get; init; }

    public Guid? ForPersonId { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>False after a refusal sent the agreement back: the signature was for a text that is no more.</summary>
    public bool Counts { get; internal set; } = true;
}
