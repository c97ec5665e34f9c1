using System.Globalization;
using AcademicExchange.Data;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.Documents;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// The PDFs of an agreement. A draft is drawn anew each time, the same bytes for the same version; the approved text is issued once with
/// a check code, kept, and never made again differently.
/// </summary>
public sealed class AgreementPapers(
    AppDbContext data,
    AgreementQueries queries,
    AgreementDocument document,
    IDocumentRenderer renderer,
    IFileStore store,
    SiteSettings site,
    Words words,
    TimeProvider clock
)
{
    public const string DocumentKind = "agreement";

    /// <summary>From signature to the end of its force, the approved text has a document.</summary>
    private static readonly AgreementState[] Issuing =
    [
        AgreementState.InSignature,
        AgreementState.Signed,
        AgreementState.InForce,
        AgreementState.Suspended,
        AgreementState.ReviewDue,
        AgreementState.TerminationProposed,
        AgreementState.Terminating,
    ];

    /// <summary>The draft of one version, for those who may read it.</summary>
    public async Task<byte[]> DraftAsync(
        AgreementFrame frame,
        AgreementVersion version,
        CancellationToken cancel
    )
    {
        var issued = version.SentUtc ?? version.CreatedUtc;
        return renderer.Render(
            document.Of(
                await PrintAsync(frame.Agreement, version, frame.Parties, [], null, issued, cancel)
            )
        );
    }

    /// <summary>
    /// Issues the approved text with what is signed so far, unless it has been issued as it stands. The older document points to the newer.
    /// Adds rows and does not save: the caller's transaction does.
    /// </summary>
    public async Task IssueAsync(Guid agreementId, CancellationToken cancel)
    {
        var agreement = await data
            .Agreements.AsNoTracking()
            .Include(found => found.Parties)
            .SingleAsync(found => found.Id == agreementId, cancel);
        if (agreement.SharedHash is not { } hash || !Issuing.Contains(agreement.State))
        {
            return;
        }

        var signatures = await SignaturesAsync(agreementId, hash, cancel);
        var all = await data
            .IssuedDocuments.Where(found => found.RecordId == agreementId)
            .ToListAsync(cancel);
        var earlier = all.FindAll(found => found.State == DocumentState.Valid);
        if (earlier.Exists(found => found.TextHash == hash && found.Signatures == signatures.Count))
        {
            return;
        }

        var number = Numbered(agreement, all.Count + 1);
        var version = await data.Set<AgreementVersion>()
            .AsNoTracking()
            .SingleAsync(
                found =>
                    found.AgreementId == agreementId
                    && found.No == agreement.SharedVersionNo
                    && found.SentUtc != null,
                cancel
            );
        var parties = await queries.NamesAsync(
            agreement.Parties.Select(party => party.InstitutionId),
            cancel
        );
        var now = clock.GetUtcNow().UtcDateTime;
        var code = IssuedDocuments.NewCode();
        var bytes = renderer.Render(
            document.Of(
                await PrintAsync(
                    agreement,
                    version,
                    parties,
                    signatures,
                    Check(code, version),
                    now,
                    cancel
                )
            )
        );
        using var content = new MemoryStream(bytes, writable: false);
        var kept = await store.KeepAsync(content, cancel);
        var file = FileOf(agreement, number, kept, now);
        var issued = new IssuedDocument
        {
            Kind = DocumentKind,
            RecordKind = Agreement.RecordKind,
            RecordId = agreementId,
            CheckCode = code,
            Number = number,
            Signatures = signatures.Count,
            TextHash = hash,
            FileSha256 = kept.Sha256,
            FileId = file.Id,
            Parties = Names(agreement, parties),
            ValidFrom = agreement.StartsOn,
            ValidTo = agreement.EndsOn,
            IssuedUtc = now,
            IsDemo = agreement.IsDemo,
        };
        earlier.ForEach(old =>
            (old.State, old.SupersededById) = (DocumentState.Superseded, issued.Id)
        );
        data.Files.Add(file);
        data.IssuedDocuments.Add(issued);
    }

    /// <summary>Those that count under this text; a consolidated text was signed on the record of its amendment.</summary>
    private async Task<List<AgreementSignature>> SignaturesAsync(
        Guid agreementId,
        string hash,
        CancellationToken cancel
    )
    {
        var amendments = data
            .Agreements.Where(found => found.AmendsId == agreementId)
            .Select(found => found.Id);
        var signatures = await data.Set<AgreementSignature>()
            .AsNoTracking()
            .Where(signature =>
                signature.TextHash == hash
                && (
                    signature.AgreementId == agreementId
                    || amendments.Contains(signature.AgreementId)
                )
            )
            .OrderBy(signature => signature.AtUtc)
            .ToListAsync(cancel);
        return signatures.FindAll(signature => signature.Counts);
    }

    /// <summary>Marks the documents of an agreement that has ended otherwise than by its date. Does not save.</summary>
    public async Task RevokeAsync(Guid agreementId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (
            var valid in await data
                .IssuedDocuments.Where(found =>
                    found.RecordId == agreementId && found.State == DocumentState.Valid
                )
                .ToListAsync(cancel)
        )
        {
            (valid.State, valid.RevokedUtc) = (DocumentState.Revoked, now);
        }
    }

    private async Task<AgreementPrint> PrintAsync(
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyDictionary<Guid, PartyName> parties,
        IReadOnlyList<AgreementSignature> signatures,
        PageCheck? check,
        DateTime issuedUtc,
        CancellationToken cancel
    ) =>
        new(
            agreement,
            version,
            await BaseAsync(agreement, cancel),
            parties,
            signatures,
            version.Text.Fields,
            check,
            issuedUtc
        );

    /// <summary>For an amendment the text that it amends.</summary>
    private async Task<AgreementText?> BaseAsync(Agreement agreement, CancellationToken cancel) =>
        agreement.AmendsId is null
            ? null
            : await data.Set<AgreementVersion>()
                .AsNoTracking()
                .AmendedBy(agreement)
                .FirstOrDefaultAsync(cancel);

    private PageCheck Check(string code, AgreementVersion version) =>
        new(
            site.Link("/check/" + code),
            code,
            version.Hash[..12],
            [
                .. version.Text.Languages.Select(language => new Run(
                    language,
                    words.Get(language, "Documents.CheckAt", site.Link("/check"))
                )),
            ],
            new Run(
                version.Text.Languages[0],
                words.Get(version.Text.Languages[0], "Documents.CheckPicture", code)
            )
        );

    private static string Numbered(Agreement agreement, int which) =>
        string.Create(CultureInfo.InvariantCulture, $"{agreement.Number}/{which}");

    private static StoredFile FileOf(
        Agreement agreement,
        string number,
        KeptFile kept,
        DateTime nowUtc
    ) =>
        new()
        {
            RecordKind = Agreement.RecordKind,
            RecordId = agreement.Id,
            Shared = true,
            Name = number.Replace('/', '-') + ".pdf",
            ContentType = "application/pdf",
            Size = kept.Size,
            Sha256 = kept.Sha256,
            StorageName = kept.StorageName,
            UploadedUtc = nowUtc,
        };

    private static LocalText Names(
        Agreement agreement,
        IReadOnlyDictionary<Guid, PartyName> parties
    )
    {
        return new LocalText(In(Language.En), In(Language.Fa), In(Language.Az));

        string In(Language language) =>
            string.Join(
                '\n',
                agreement
                    .Parties.OrderBy(party => party.Order)
                    .Select(party => parties[party.InstitutionId].Name.For(language).Text)
            );
    }
}
