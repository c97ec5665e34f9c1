using System.Globalization;
using AcademicExchange.Data;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Documents;

/// <summary>
/// Issues the documents of any record: number, check code, drawing, keeping. What was issued is kept and never made again differently; the
/// older one of the same kind points to the newer. Adds rows and does not save: the caller's transaction does, after the drawing.
/// </summary>
public sealed class DocumentPress(
    AppDbContext data,
    IDocumentRenderer renderer,
    IFileStore store,
    SiteSettings site,
    Words words
)
{
    /// <returns>The document; the one that is there already, where the same form or another worker made it a moment ago.</returns>
    public async Task<IssuedDocument> IssueAsync(
        NewDocument wanted,
        Func<DocumentStamp, Document> draw,
        CancellationToken cancel
    )
    {
        var id = wanted.RecordId;
        var all = await data
            .IssuedDocuments.Where(found => found.RecordId == id)
            .ToListAsync(cancel);
        if (all.Find(one => wanted.IsAlready(one)) is { } issued)
        {
            return issued;
        }

        var number = string.Create(
            CultureInfo.InvariantCulture,
            $"{wanted.RecordNumber}/{all.Count + 1}"
        );
        var code = IssuedDocuments.NewCode();
        var bytes = renderer.Render(draw(new DocumentStamp(number, CheckOf(code, wanted))));
        using var content = new MemoryStream(bytes, writable: false);
        var kept = await store.KeepAsync(content, cancel);
        var file = FileOf(wanted, number, kept);
        var made = new IssuedDocument
        {
            Id = wanted.Id,
            Kind = wanted.Kind,
            RecordKind = wanted.RecordKind,
            RecordId = id,
            CheckCode = code,
            Number = number,
            Languages = wanted.LanguageCodes,
            Signatures = wanted.Signatures,
            TextHash = wanted.TextHash,
            FileSha256 = kept.Sha256,
            FileId = file.Id,
            Parties = wanted.Parties,
            ValidFrom = wanted.ValidFrom,
            ValidTo = wanted.ValidTo,
            IssuedUtc = wanted.IssuedUtc,
            IssuedByPersonId = wanted.IssuedByPersonId,
            IsDemo = wanted.IsDemo,
        };
        foreach (var old in all.Where(wanted.Replaces))
        {
            (old.State, old.SupersededById) = (DocumentState.Superseded, made.Id);
        }

        data.Files.Add(file);
        data.IssuedDocuments.Add(made);
        return made;
    }

    /// <summary>Marks the valid documents of a record that were issued up to this moment.</summary>
    /// <param name="recordId">Whose.</param>
    /// <param name="kinds">Of these kinds only; null for all.</param>
    /// <param name="nowUtc">The moment.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task RevokeAsync(
        Guid recordId,
        IReadOnlyCollection<string>? kinds,
        DateTime nowUtc,
        CancellationToken cancel
    )
    {
        foreach (
            var valid in await data
                .IssuedDocuments.Where(found =>
                    found.RecordId == recordId
                    && found.State == DocumentState.Valid
                    && found.IssuedUtc <= nowUtc
                )
                .ToListAsync(cancel)
        )
        {
            if (kinds?.Contains(valid.Kind) != false)
            {
                (valid.State, valid.RevokedUtc) = (DocumentState.Revoked, nowUtc);
            }
        }
    }

    private PageCheck CheckOf(string code, NewDocument wanted) =>
        new(
            site.Link("/check/" + code),
            code,
            wanted.TextHash[..12],
            [
                .. wanted.Languages.Select(language => new Run(
                    language,
                    words.Get(language, "Documents.CheckAt", site.Link("/check"))
                )),
            ],
            new Run(
                wanted.Languages[0],
                words.Get(wanted.Languages[0], "Documents.CheckPicture", code)
            )
        );

    private static StoredFile FileOf(NewDocument wanted, string number, KeptFile kept) =>
        new()
        {
            RecordKind = wanted.RecordKind,
            RecordId = wanted.RecordId,
            Shared = true,
            Name = number.Replace('/', '-') + ".pdf",
            ContentType = "application/pdf",
            Size = kept.Size,
            Sha256 = kept.Sha256,
            StorageName = kept.StorageName,
            UploadedUtc = wanted.IssuedUtc,
        };
}
