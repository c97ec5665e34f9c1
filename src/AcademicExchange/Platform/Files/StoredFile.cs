namespace AcademicExchange.Platform.Files;

/// <summary>
/// A file kept outside the web root under a random name. It has no rule of its own: every download asks its parent record.
/// </summary>
public sealed class StoredFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The parent: its area and key.</summary>
    public required string RecordKind { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary>Whose it is; unshared files stay with this institution.</summary>
    public Guid? InstitutionId { get; init; }

    public bool Shared { get; set; }

    /// <summary>The name as given, cleaned; shown and sent as filename*.</summary>
    public required string Name { get; init; }

    /// <summary>Decided by content, never by the client.</summary>
    public required string ContentType { get; init; }

    public required long Size { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the content.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The random name on disk.</summary>
    public required string StorageName { get; init; }

    public Guid? UploadedByPersonId { get; init; }

    public required DateTime UploadedUtc { get; init; }
}
