using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>A scan in clear, on its way to a reader.</summary>
public sealed record OpenedScan(byte[] Content, string ContentType, string Name);

/// <summary>
/// The only way to a passport unmasked. Whoever looks says why; the line of the log is written before anything is given: who, for which
/// institution, whose, why. The traveller reads it on the page.
/// </summary>
public sealed class PassportReading(
    AppDbContext data,
    PassportScans scans,
    PassportSeal seal,
    Audit audit
)
{
    public const int ShortestReason = 10;
    public const int LongestReason = 200;

    public async Task<PassportData> ShowAsync(
        VisitFrame frame,
        string? reason,
        Act act,
        CancellationToken cancel
    )
    {
        var (_, passport) = await DemandAsync(frame, act, cancel);
        var said = seal.Open(passport) ?? throw Broken("sealed");
        var detail = DetailOf(frame.Visit, said, reason, act);
        await audit.WriteAsync(
            "passport.view",
            recordKind: VisitPassport.RecordKind,
            recordId: frame.Visit.Id,
            detail: detail,
            cancel: cancel
        );
        return said;
    }

    /// <exception cref="RecordGone">It is none of this visit's.</exception>
    public async Task<OpenedScan> ScanAsync(
        VisitFrame frame,
        Guid scanId,
        string? reason,
        Act act,
        CancellationToken cancel
    )
    {
        var (consent, passport) = await DemandAsync(frame, act, cancel);
        var scan =
            await scans
                .Of(consent.Id)
                .AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == scanId, cancel)
            ?? throw new RecordGone();
        var content = await scans.OpenAsync(frame.Visit.Id, scan, cancel) ?? throw Broken("sealed");
        var detail = DetailOf(frame.Visit, seal.Open(passport), reason, act);
        await audit.WriteAsync(
            "passport.scan-view",
            recordKind: VisitPassport.RecordKind,
            recordId: frame.Visit.Id,
            detail: detail,
            cancel: cancel
        );
        return new OpenedScan(
            content,
            scan.ContentType,
            frame.Visit.Number + FileKind.EndingOf(scan.ContentType)
        );
    }

    private async Task<(PassportConsent Consent, VisitPassport Passport)> DemandAsync(
        VisitFrame frame,
        Act act,
        CancellationToken cancel
    )
    {
        var visit = frame.Visit;
        if (PassportAccess.DoorOf(visit, act.By) != PassportDoor.Open)
        {
            throw new RecordGone();
        }

        var id = visit.Id;
        var passport = await data
            .VisitPassports.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        var consent = await data
            .PassportConsents.AsNoTracking()
            .SingleOrDefaultAsync(one => one.VisitId == id && one.EndedUtc == null, cancel);
        if (
            passport is null
            || consent is null
            // The day has come; that the job has not run yet changes nothing.
            || PassportRetention.IsOver(visit, frame.HomeInstitution.Country, act.NowUtc)
        )
        {
            throw Broken("gone");
        }

        return PassportAccess.Reads(visit, consent, act.By)
            ? (consent, passport)
            : throw Broken("no-transfer");
    }

    /// <summary>Which visit and why, for the log. The traveller needs no reason; nobody puts the number into the log by giving it as one.</summary>
    private static string DetailOf(Visit visit, PassportData? said, string? reason, Act act)
    {
        if (PassportAccess.IsTraveller(visit, act.By))
        {
            return visit.Number;
        }

        var why = (reason ?? "").Trim();
        if (why.Length < ShortestReason)
        {
            throw Broken("reason", ShortestReason);
        }

        return said?.IsNamedIn(why) == true
            ? throw Broken("reason-number")
            : $"{visit.Number}: {why[..Math.Min(why.Length, LongestReason)]}";
    }

    private static RuleViolation Broken(string rule, params object?[] args) =>
        new(VisitPassport.RecordKind + "." + rule, args);
}
