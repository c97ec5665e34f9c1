using AcademicExchange.Data;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>A scan as it is listed.</summary>
public sealed record ScanLine(Guid Id, string ContentType, DateTime UploadedUtc);

/// <summary>What the page shows without anybody having looked: nothing of it in clear but the last four letters of the number.</summary>
/// <param name="Consent">The one in force.</param>
/// <param name="Masked">Null where nothing was given, where this actor may not read it, or where it cannot be opened.</param>
/// <param name="Version">Of the record, for the form; 0 where there is none.</param>
/// <param name="Looks">Of all readers for the traveller, of the own institution for its office.</param>
public sealed record PassportView(
    PassportConsent? Consent,
    bool IsGiven,
    bool Reads,
    string? Masked,
    int Version,
    IReadOnlyList<ScanLine> Scans,
    IReadOnlyList<PassportConsent> Consents,
    IReadOnlyList<PassportRemoval> Removals,
    IReadOnlyList<PassportLook> Looks,
    DateOnly? RemovedOn
);

/// <summary>What is stored of a traveller, for the page of the own data.</summary>
public sealed record OwnPassport(
    Guid VisitId,
    string Number,
    DateTime AgreedUtc,
    DateTime? EndedUtc,
    DateTime? KeptUtc,
    int Scans
);

/// <summary>What pages read of a passport, masked.</summary>
public sealed class PassportQueries(
    AppDbContext data,
    PassportScans scans,
    PassportSeal seal,
    PassportLooks looks
)
{
    internal static readonly string[] Views =
    [
        "passport.view",
        "passport.scan-view",
        "passport.embassy",
    ];

    public async Task<PassportView> ViewAsync(
        VisitFrame frame,
        DateTime nowUtc,
        CancellationToken cancel
    )
    {
        var (id, actor, home) = (frame.Visit.Id, frame.Actor, frame.HomeInstitution.Country);
        var consents = await data
            .PassportConsents.AsNoTracking()
            .Where(consent => consent.VisitId == id)
            .OrderByDescending(consent => consent.CreatedUtc)
            .ToListAsync(cancel);
        var active = consents.Find(consent => consent.IsActive);
        var passport = PassportRetention.IsOver(frame.Visit, home, nowUtc)
            ? null
            : await data
                .VisitPassports.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == id, cancel);
        var reads =
            passport is not null
            && active is not null
            && PassportAccess.Reads(frame.Visit, active, actor);
        return new PassportView(
            active,
            passport is not null,
            reads,
            reads ? seal.Open(passport!)?.Mask : null,
            passport?.Version ?? 0,
            reads ? await ScansAsync(active!.Id, cancel) : [],
            consents,
            await data
                .PassportRemovals.AsNoTracking()
                .Where(removal => removal.VisitId == id)
                .OrderByDescending(removal => removal.AtUtc)
                .ToListAsync(cancel),
            await looks.OfAsync(
                frame,
                VisitPassport.RecordKind,
                Views,
                PassportAccess.IsTraveller(frame.Visit, actor),
                cancel
            ),
            PassportRetention.RemovedOn(frame.Visit, home)
        );
    }

    /// <summary>Every visit for which this person has agreed, newest first.</summary>
    public async Task<IReadOnlyList<OwnPassport>> OwnAsync(
        Guid personId,
        CancellationToken cancel
    ) =>
        await (
            from consent in data.PassportConsents.AsNoTracking()
            where consent.PersonId == personId
            join visit in data.Visits on consent.VisitId equals visit.Id
            join passport in data.VisitPassports on consent.Id equals passport.ConsentId into kept
            from passport in kept.DefaultIfEmpty()
            orderby consent.CreatedUtc descending
            select new OwnPassport(
                visit.Id,
                visit.Number,
                consent.CreatedUtc,
                consent.EndedUtc,
                passport == null ? null : passport.KeptUtc,
                data.Files.Count(file =>
                    file.RecordKind == VisitPassport.RecordKind && file.RecordId == consent.Id
                )
            )
        ).ToListAsync(cancel);

    private async Task<IReadOnlyList<ScanLine>> ScansAsync(
        Guid consentId,
        CancellationToken cancel
    ) =>
        await scans
            .Of(consentId)
            .AsNoTracking()
            .OrderBy(file => file.UploadedUtc)
            .ThenBy(file => file.Id)
            .Select(file => new ScanLine(file.Id, file.ContentType, file.UploadedUtc))
            .ToListAsync(cancel);
}
