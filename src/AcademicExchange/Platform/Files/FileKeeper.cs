using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Platform.Files;

/// <summary>Whose file it becomes.</summary>
/// <param name="Id">The key it gets.</param>
public sealed record FileOwner(
    Guid Id,
    string RecordKind,
    Guid RecordId,
    Guid? InstitutionId,
    bool Shared,
    Guid PersonId
);

/// <summary>Checks what was sent, keeps its bytes and describes the file; the caller adds it to the change that names it.</summary>
public sealed class FileKeeper(IFileStore store, TimeProvider clock)
{
    /// <param name="upload">What was sent.</param>
    /// <param name="owner">Whose it is; told the SHA-256 of the content.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="scan">A picture of paper is wanted.</param>
    /// <exception cref="RuleViolation">What <see cref="UploadCheck"/> refuses; "file.not-a-scan".</exception>
    public async Task<StoredFile> KeepAsync(
        Upload upload,
        Func<string, FileOwner> owner,
        CancellationToken cancel,
        bool scan = false
    )
    {
        await using var content = upload.Open();
        var contentType = scan
            ? await UploadCheck.DemandScanAsync(content, cancel)
            : await UploadCheck.DemandAsync(content, cancel);
        var kept = await store.KeepAsync(content, cancel);
        var whose = owner(kept.Sha256);
        return new StoredFile
        {
            Id = whose.Id,
            RecordKind = whose.RecordKind,
            RecordId = whose.RecordId,
            InstitutionId = whose.InstitutionId,
            Shared = whose.Shared,
            Name = FileName.Of(upload.Name, contentType),
            ContentType = contentType,
            Size = kept.Size,
            Sha256 = kept.Sha256,
            StorageName = kept.StorageName,
            UploadedByPersonId = whose.PersonId,
            UploadedUtc = clock.GetUtcNow().UtcDateTime,
        };
    }
}
