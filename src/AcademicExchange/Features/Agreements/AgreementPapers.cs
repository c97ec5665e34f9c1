using AcademicExchange.Data;
using AcademicExchange.Features.Documents;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf;
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
    DocumentPress press,
    TimeProvider clock
)
{
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
                new AgreementPrint(
                    frame.Agreement,
                    version,
                    await BaseAsync(frame.Agreement, cancel),
                    frame.Parties,
                    [],
                    await queries.FieldNamesAsync(version.Text.Places, cancel),
                    null,
                    issued
                )
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
        var isIssued = await data.IssuedDocuments.AnyAsync(
            found =>
                found.RecordId == agreementId
                && found.State == DocumentState.Valid
                && found.TextHash == hash
                && found.Signatures == signatures.Count,
            cancel
        );
        if (isIssued)
        {
            return;
        }

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
        var amended = await BaseAsync(agreement, cancel);
        var fields = await queries.FieldNamesAsync(version.Text.Places, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        await press.IssueAsync(
            new NewDocument(
                DocumentKinds.Agreement,
                Agreement.RecordKind,
                agreementId,
                agreement.Number,
                version.Text.Languages,
                hash,
                Names(agreement, parties),
                agreement.StartsOn,
                agreement.EndsOn,
                now,
                agreement.IsDemo
            )
            {
                Signatures = signatures.Count,
                IsOnce = true,
            },
            stamp =>
                document.Of(
                    new AgreementPrint(
                        agreement,
                        version,
                        amended,
                        parties,
                        signatures,
                        fields,
                        stamp.Check,
                        now
                    )
                ),
            cancel
        );
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
    public Task RevokeAsync(Guid agreementId, CancellationToken cancel) =>
        press.RevokeAsync(agreementId, null, clock.GetUtcNow().UtcDateTime, cancel);

    /// <summary>For an amendment what it amends.</summary>
    private async Task<AmendedAgreement?> BaseAsync(Agreement agreement, CancellationToken cancel)
    {
        var text = agreement.AmendsId is null
            ? null
            : await data.Set<AgreementVersion>()
                .AsNoTracking()
                .AmendedBy(agreement)
                .FirstOrDefaultAsync(cancel);
        return text is null
            ? null
            : new AmendedAgreement(
                await data
                    .Agreements.Where(found => found.Id == agreement.AmendsId)
                    .Select(found => found.Number)
                    .SingleAsync(cancel),
                text
            );
    }

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
