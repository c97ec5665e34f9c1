using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People;

/// <summary>Somebody whose stand-in one is today.</summary>
public sealed record ActingStandIn(StandIn StandIn, LocalText Institution, Person For);

/// <summary>For whom one acts (T1, T14): the stand-ins of today, and the switch.</summary>
public sealed class ActingService(AppDbContext data, Audit audit, TimeProvider clock)
{
    /// <summary>Acts for this institution with the own roles. False where none is held there.</summary>
    public async Task<bool> ActForAsync(Actor actor, Guid institutionId, CancellationToken cancel)
    {
        var held = await data.RoleAssignments.AnyAsync(
            role =>
                role.PersonId == actor.PersonId
                && role.InstitutionId == institutionId
                && role.EndedUtc == null,
            cancel
        );
        return held && await SwitchAsync(actor, institutionId, null, cancel);
    }

    /// <summary>Acts as the stand-in of another. False where it is not one's own, or not for today.</summary>
    public async Task<bool> StandInAsync(Actor actor, Guid standInId, CancellationToken cancel)
    {
        var choice = (await StandInsAsync(actor, cancel)).Find(c => c.StandIn.Id == standInId);
        return choice is not null
            && await SwitchAsync(actor, choice.StandIn.InstitutionId, choice.StandIn, cancel);
    }

    /// <summary>Those whose stand-in one is today, by the day of their institution.</summary>
    public async Task<List<ActingStandIn>> StandInsAsync(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var around = DateOnly.FromDateTime(now);
        var (latest, earliest) = (around.AddDays(1), around.AddDays(-1));
        var found = await (
            from standIn in data.StandIns.AsNoTracking()
            where
                standIn.ByPersonId == actor.PersonId
                && standIn.RevokedUtc == null
                && standIn.FirstDay <= latest
                && standIn.LastDay >= earliest
            join person in data.Users.AsNoTracking() on standIn.ForPersonId equals person.Id
            join institution in data.Institutions.AsNoTracking()
                on standIn.InstitutionId equals institution.Id
            select new
            {
                standIn,
                person,
                institution.Name,
                institution.Country,
            }
        ).ToListAsync(cancel);
        return
        [
            .. found
                .Where(one => one.standIn.IsOn(InstitutionDay.Of(one.Country, now)))
                .Select(one => new ActingStandIn(one.standIn, one.Name, one.person)),
        ];
    }

    private async Task<bool> SwitchAsync(
        Actor actor,
        Guid institutionId,
        StandIn? standIn,
        CancellationToken cancel
    )
    {
        var session = await data.SignInSessions.SingleAsync(s => s.Id == actor.SessionId, cancel);
        session.ActingForInstitutionId = institutionId;
        session.StandInId = standIn?.Id;
        audit.Add(
            standIn is null ? "act.institution" : "act.stand-in",
            recordKind: standIn is null ? "institution" : "person",
            recordId: standIn?.ForPersonId ?? institutionId
        );
        await data.SaveChangesAsync(cancel);
        return true;
    }
}
