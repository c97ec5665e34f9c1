using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Researchers;

/// <summary>The only writer of profiles; each is written by its own person. A change from an older version is refused by the save.</summary>
public sealed class ResearcherService(
    AppDbContext data,
    InstitutionQueries institutions,
    IscedQueries isced,
    Audit audit
)
{
    /// <param name="version">Of the profile that the form was made from; 0 where there was none.</param>
    /// <param name="entry">What is said.</param>
    /// <param name="act">By whom.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RecordGone">A field that does not exist, or somebody who keeps no profile.</exception>
    public async Task DescribeAsync(
        int version,
        ResearcherEntry entry,
        Act act,
        CancellationToken cancel
    )
    {
        var known = (await isced.ChoicesAsync(cancel)).Select(choice => choice.Code).ToHashSet();
        if (!entry.Isced.All(known.Contains))
        {
            throw new RecordGone();
        }

        await ChangeAsync(
            version,
            "researcher.describe",
            profile => profile.Describe(entry, act.NowUtc),
            act,
            cancel
        );
    }

    public Task AddPublicationAsync(
        int version,
        Publication publication,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            version,
            "researcher.publication",
            profile => profile.AddPublication(publication, act.NowUtc),
            act,
            cancel
        );

    public Task RemovePublicationAsync(
        int version,
        string doi,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            version,
            "researcher.publication",
            profile => profile.RemovePublication(doi, act.NowUtc),
            act,
            cancel
        );

    private async Task ChangeAsync(
        int version,
        string action,
        Action<ResearcherProfile> change,
        Act act,
        CancellationToken cancel
    )
    {
        if (!ResearcherAccess.MayKeep(act.By) || act.By.InstitutionId is not { } own)
        {
            throw new RecordGone();
        }

        var profile = await data.ResearcherProfiles.SingleOrDefaultAsync(
            found => found.PersonId == act.By.PersonId && found.InstitutionId == own,
            cancel
        );
        if (profile is null)
        {
            profile = new ResearcherProfile(act.By.PersonId, own, act.NowUtc);
            data.Add(profile);
        }
        else
        {
            data.Entry(profile).Property(found => found.Version).OriginalValue = version;
        }

        change(profile);
        await RefreshSearchAsync(profile, cancel);
        audit.Add(action, recordKind: ResearcherProfile.RecordKind, recordId: profile.Id);
        try
        {
            await data.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate)
        {
            // Two tabs made the first profile at once: the second is as stale as a form of an older version.
            throw new DbUpdateConcurrencyException(failure.Message, failure);
        }
    }

    private async Task RefreshSearchAsync(ResearcherProfile profile, CancellationToken cancel)
    {
        var person = await data
            .Users.AsNoTracking()
            .Include(found => found.Roles.Where(role => role.EndedUtc == null))
            .SingleAsync(found => found.Id == profile.PersonId, cancel);
        var unitIds = person
            .Roles.Where(role => role.InstitutionId == profile.InstitutionId)
            .Select(role => role.UnitId)
            .OfType<Guid>()
            .ToList();
        var units = await data
            .Units.AsNoTracking()
            .Where(unit => unitIds.Contains(unit.Id))
            .ToListAsync(cancel);
        var institution = (await institutions.NamesAsync(cancel))[profile.InstitutionId];
        var fields = await isced.AllAsync(cancel);
        profile.RefreshSearch(
            [
                person.LatinName,
                person.NativeName,
                institution.Name.Joined(),
                .. units.Select(unit => unit.Name.Joined()),
            ],
            profile.Isced.Where(fields.ContainsKey).Select(code => fields[code].Title)
        );
    }
}
