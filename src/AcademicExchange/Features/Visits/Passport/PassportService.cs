using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>What the traveller does: agree, give, change, remove, take back. Nothing is taken without a consent.</summary>
public sealed class PassportService(
    AppDbContext data,
    PassportScans scans,
    PassportSeal seal,
    PassportPurge purge,
    InstitutionQueries institutions,
    IFileStore store,
    Audit audit
)
{
    /// <summary>
    /// The traveller agrees to the text that was read. Agreeing twice is agreeing once; after an older text it holds for what was given under
    /// that one too.
    /// </summary>
    /// <param name="visit">As the actor sees it.</param>
    /// <param name="textVersion">Of the text on the page.</param>
    /// <param name="language">In which it was read.</param>
    /// <param name="transfers">The host's office in the other country may read them too.</param>
    /// <param name="act">By the traveller.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task AgreeAsync(
        Visit visit,
        int textVersion,
        Language language,
        bool transfers,
        Act act,
        CancellationToken cancel
    )
    {
        DemandAsked(visit, act);
        if (textVersion != PassportConsent.CurrentText)
        {
            throw Broken("consent-old");
        }

        var older = await ActiveAsync(visit, cancel);
        if (older is { IsCurrent: true })
        {
            return;
        }

        var consent = new PassportConsent(
            visit.Id,
            act.By.PersonId,
            textVersion,
            language,
            transfers,
            act.NowUtc
        );
        Log("passport.consent", visit);
        try
        {
            await using var transaction = await data.Database.BeginTransactionAsync(cancel);
            if (older is not null)
            {
                // First: one is in force at a time.
                consent.AllowEmbassy(older.EmbassyUtc is not null, act.NowUtc);
                older.End(PassportRemovalCause.TextRenewed, act.NowUtc);
                await data.SaveChangesAsync(cancel);
            }

            data.PassportConsents.Add(consent);
            (await FindAsync(visit, cancel))?.MoveTo(consent.Id);
            await data.SaveChangesAsync(cancel);
            if (older is not null)
            {
                await scans
                    .Of(older.Id)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(file => file.RecordId, consent.Id),
                        cancel
                    );
            }

            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException refused) when (refused.IsDuplicate)
        {
            // The same form, sent twice at once.
            data.ChangeTracker.Clear();
        }
    }

    /// <summary>The separate consent for the other country is given or taken back.</summary>
    public async Task TransferAsync(Visit visit, bool allowed, Act act, CancellationToken cancel)
    {
        DemandTraveller(visit, act);
        var consent = await ConsentAsync(visit, cancel);
        consent.Transfer(allowed, act.NowUtc);
        Log("passport.transfer", visit);
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>The separate consent for a list to the embassy is given or taken back.</summary>
    public async Task EmbassyAsync(Visit visit, bool allowed, Act act, CancellationToken cancel)
    {
        DemandTraveller(visit, act);
        var consent = await ConsentAsync(visit, cancel);
        consent.AllowEmbassy(allowed, act.NowUtc);
        Log("passport.embassy-choice", visit);
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>The consent is taken back, and everything given under it is removed at once.</summary>
    public async Task RevokeAsync(Visit visit, Act act, CancellationToken cancel)
    {
        DemandTraveller(visit, act);
        if (await ActiveAsync(visit, cancel) is { } consent)
        {
            Log("passport.revoke", visit);
            await purge.RemoveAsync(
                visit,
                consent,
                PassportRemovalCause.ConsentRevoked,
                act.NowUtc,
                cancel
            );
        }
    }

    /// <summary>Gives the passport, or gives another instead of it.</summary>
    /// <param name="version">Of the record that the form was made from; 0 where there was none.</param>
    public async Task KeepAsync(
        Visit visit,
        int version,
        PassportData entry,
        Act act,
        CancellationToken cancel
    )
    {
        DemandAsked(visit, act);
        var consent = await CurrentAsync(visit, cancel);
        var home = (await institutions.NamesAsync(cancel))[visit.HomeInstitutionId].Country;
        var said = entry.Checked(InstitutionDay.Of(home, act.NowUtc));
        var passport = await FindAsync(visit, cancel);
        if (passport is not null && seal.Open(passport) == said)
        {
            return;
        }

        var closed = seal.Seal(visit.Id, said);
        if (passport is null)
        {
            data.VisitPassports.Add(new VisitPassport(visit.Id, consent.Id, closed, act.NowUtc));
        }
        else
        {
            data.Entry(passport).Property(one => one.Version).OriginalValue = version;
            passport.Replace(closed, act.NowUtc);
        }

        consent.Use();
        Log("passport.keep", visit);
        try
        {
            await data.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException refused)
            when (refused.IsDuplicate || refused is DbUpdateConcurrencyException)
        {
            data.ChangeTracker.Clear();
            var other = await FindAsync(visit, cancel);
            if (other is null || seal.Open(other) != said)
            {
                throw new DbUpdateConcurrencyException();
            }
        }
    }

    public async Task AddScanAsync(Visit visit, Upload? upload, Act act, CancellationToken cancel)
    {
        DemandAsked(visit, act);
        var consent = await CurrentAsync(visit, cancel);
        var passport = await FindAsync(visit, cancel) ?? throw Broken("no-data");
        if (await scans.Of(consent.Id).CountAsync(cancel) >= VisitPassport.MostScans)
        {
            throw Broken("scans", VisitPassport.MostScans);
        }

        var scan = await scans.AddAsync(
            visit,
            consent,
            upload ?? throw Broken("no-scan"),
            act,
            cancel
        );
        passport.ChangeScans();
        consent.Use();
        Log("passport.scan-add", visit);
        try
        {
            await data.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            store.Delete(scan.StorageName);
            throw;
        }
    }

    /// <summary>Removes one scan, leaving a line; nothing where it is gone already.</summary>
    /// <exception cref="RecordGone">It is none of this visit's.</exception>
    public async Task RemoveScanAsync(Visit visit, Guid scanId, Act act, CancellationToken cancel)
    {
        DemandTraveller(visit, act);
        var consent = await ConsentAsync(visit, cancel);
        var scan =
            await scans.Of(consent.Id).SingleOrDefaultAsync(one => one.Id == scanId, cancel)
            ?? throw new RecordGone();
        scans.Remove(scan);
        (await FindAsync(visit, cancel))?.ChangeScans();
        data.PassportRemovals.Add(
            new PassportRemoval
            {
                VisitId = visit.Id,
                AtUtc = act.NowUtc,
                Cause = PassportRemovalCause.ScanRemoved,
                HadData = false,
                Scans = 1,
            }
        );
        Log("passport.scan-remove", visit);
        await data.SaveChangesAsync(cancel);
    }

    private async Task<PassportConsent> ConsentAsync(Visit visit, CancellationToken cancel) =>
        await ActiveAsync(visit, cancel) ?? throw Broken("no-consent");

    private async Task<PassportConsent> CurrentAsync(Visit visit, CancellationToken cancel) =>
        await ConsentAsync(visit, cancel) is { IsCurrent: true } consent
            ? consent
            : throw Broken("consent-old");

    private Task<PassportConsent?> ActiveAsync(Visit visit, CancellationToken cancel) =>
        data.PassportConsents.SingleOrDefaultAsync(
            consent => consent.VisitId == visit.Id && consent.EndedUtc == null,
            cancel
        );

    private Task<VisitPassport?> FindAsync(Visit visit, CancellationToken cancel) =>
        data.VisitPassports.SingleOrDefaultAsync(one => one.Id == visit.Id, cancel);

    /// <summary>What was done, and to whose visit; never what was given.</summary>
    private void Log(string action, Visit visit) =>
        audit.Add(
            action,
            recordKind: VisitPassport.RecordKind,
            recordId: visit.Id,
            detail: visit.Number
        );

    private static void DemandTraveller(Visit visit, Act act)
    {
        if (!PassportAccess.IsTraveller(visit, act.By))
        {
            throw new RecordGone();
        }
    }

    private static void DemandAsked(Visit visit, Act act)
    {
        DemandTraveller(visit, act);
        if (!PassportAccess.IsAskedFor(visit.State))
        {
            throw Broken("not-asked");
        }
    }

    private static RuleViolation Broken(string rule, params object?[] args) =>
        new(VisitPassport.RecordKind + "." + rule, args);
}
