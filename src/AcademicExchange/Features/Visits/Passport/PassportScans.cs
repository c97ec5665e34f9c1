using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>
/// The sealed scans. They belong to the consent, so that no page of files of the visit can meet them, and have no name of their own: the
/// name of a scan often is the number.
/// </summary>
public sealed class PassportScans(AppDbContext data, IFileStore store, PassportSeal seal)
{
    public IQueryable<StoredFile> Of(Guid consentId) =>
        data.Files.Where(file =>
            file.RecordKind == VisitPassport.RecordKind && file.RecordId == consentId
        );

    /// <summary>Checks and seals a scan and adds its row; the caller saves.</summary>
    /// <exception cref="RuleViolation">What <see cref="UploadCheck"/> refuses; "file.size", "file.not-a-scan".</exception>
    public async Task<StoredFile> AddAsync(
        Visit visit,
        PassportConsent consent,
        Upload upload,
        Act act,
        CancellationToken cancel
    )
    {
        if (upload.Length > VisitPassport.MostScanBytes)
        {
            throw new RuleViolation("file.size", VisitPassport.MostScanBytes / (1024 * 1024));
        }

        await using var content = upload.Open();
        var contentType = await UploadCheck.DemandScanAsync(content, cancel);
        using var clear = new MemoryStream();
        await content.CopyToAsync(clear, cancel);
        using var closed = new MemoryStream(seal.SealScan(visit.Id, clear.ToArray()));
        var kept = await store.KeepAsync(closed, cancel);
        var file = new StoredFile
        {
            RecordKind = VisitPassport.RecordKind,
            RecordId = consent.Id,
            InstitutionId = visit.HomeInstitutionId,
            Shared = false,
            Name = "scan" + FileKind.EndingOf(contentType),
            ContentType = contentType,
            Size = kept.Size,
            Sha256 = kept.Sha256,
            StorageName = kept.StorageName,
            UploadedByPersonId = act.By.PersonId,
            UploadedUtc = act.NowUtc,
        };
        data.Files.Add(file);
        return file;
    }

    /// <summary>The scan in clear; null where its bytes or their key are gone.</summary>
    public async Task<byte[]?> OpenAsync(Guid visitId, StoredFile scan, CancellationToken cancel)
    {
        try
        {
            await using var closed = store.Open(scan.StorageName);
            using var all = new MemoryStream();
            await closed.CopyToAsync(all, cancel);
            return seal.OpenScan(visitId, all.ToArray());
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>
    /// The bytes first, then the row, which the caller saves: who is killed in between is done the next time, and no bytes stay that
    /// nobody names.
    /// </summary>
    public void Remove(StoredFile scan)
    {
        store.Delete(scan.StorageName);
        data.Files.Remove(scan);
    }
}
