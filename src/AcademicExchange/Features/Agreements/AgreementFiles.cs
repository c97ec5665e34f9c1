using AcademicExchange.Data;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>Files of an agreement: scans, approvals, reports. Each download asks the agreement (T5).</summary>
public sealed class AgreementFiles(AppDbContext data, FileKeeper keeper, IFileStore store)
{
    /// <summary>Keeps a file for this record and gives its key; null where none was sent. Saved with the step that names it.</summary>
    /// <exception cref="RuleViolation">What <see cref="UploadCheck"/> refuses; "file.not-a-scan" where a picture of paper is wanted.</exception>
    public async Task<Guid?> KeepAsync(
        AgreementFrame frame,
        Upload? upload,
        bool shared,
        CancellationToken cancel,
        bool scan = false
    )
    {
        // A form without a file sends none; an empty file was meant to be one and is refused with the rest.
        if (upload is null)
        {
            return null;
        }

        var file = await keeper.KeepAsync(
            upload,
            _ => new FileOwner(
                Guid.CreateVersion7(),
                Agreement.RecordKind,
                frame.Agreement.Id,
                frame.OwnInstitutionId,
                shared,
                frame.Actor.PersonId
            ),
            cancel,
            scan
        );
        data.Files.Add(file);
        return file.Id;
    }

    /// <summary>The file, where the actor may read it: shared with the parties, or of the own side's office.</summary>
    public async Task<StoredFile?> FindAsync(
        AgreementFrame frame,
        Guid fileId,
        CancellationToken cancel
    )
    {
        var id = frame.Agreement.Id;
        var file = await data
            .Files.AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == fileId && found.RecordId == id, cancel);
        return
            file is not null
            && (file.Shared || AgreementAccess.SeesInternal(frame.Actor, file.InstitutionId))
            ? file
            : null;
    }

    public Stream Open(StoredFile file) => store.Open(file.StorageName);
}
