using AcademicExchange.Data;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People;

/// <summary>What the gate needs to know of a signed-in browser.</summary>
/// <param name="Actor">Null where the session, the account or the institution no longer allows anything.</param>
/// <param name="LacksSecondFactor">A role demands a second factor and the sign-in had none.</param>
public sealed record SessionView(Actor? Actor, Person? Person, bool LacksSecondFactor);

/// <summary>
/// Turns a session into an actor, freshly for each request: an ended session, a removed role or a disabled account works at once.
/// </summary>
public sealed class ActorLoader(AppDbContext data, TimeProvider clock)
{
    public async Task<SessionView> LoadAsync(Guid sessionId, CancellationToken cancel)
    {
        var found = await data
            .SignInSessions.AsNoTracking()
            .Where(session => session.Id == sessionId && session.EndedUtc == null)
            .Join(
                data.Users.AsNoTracking()
                    .Include(person => person.Roles.Where(role => role.EndedUtc == null)),
                session => session.PersonId,
                person => person.Id,
                (session, person) => new { session, person }
            )
            .SingleOrDefaultAsync(cancel);
        if (found is null || found.person.State != AccountState.Active)
        {
            return new SessionView(null, null, false);
        }

        var (session, person) = (found.session, found.person);
        var standIn = session.StandInId is { } standInId
            ? await StandInAsync(standInId, person.Id, cancel)
            : null;
        var institutionId = standIn?.InstitutionId ?? ActingFor(session, person);
        var held = person
            .Roles.Where(role =>
                role.InstitutionId == institutionId || role.Role == Role.SystemAdministrator
            )
            .ToList();
        var roles = standIn is null ? held.Select(role => role.Role).ToHashSet() : [standIn.Role];
        var actor = new Actor(
            person.Id,
            person.LatinName,
            institutionId,
            roles,
            held.Where(role => role.UnitId is not null)
                .Select(role => role.UnitId!.Value)
                .ToHashSet(),
            standIn?.ForPersonId,
            session.Id
        );
        return new SessionView(
            actor,
            person,
            !session.Strong && roles.Any(role => role.NeedsSecondFactor())
        );
    }

    /// <summary>The institution last chosen, if a role is still held there; else the first of the roles held.</summary>
    private static Guid? ActingFor(SignInSession session, Person person)
    {
        var held = person
            .Roles.Where(role => role.InstitutionId is not null)
            .OrderBy(role => role.GrantedUtc)
            .Select(role => role.InstitutionId)
            .ToList();
        return held.Contains(session.ActingForInstitutionId)
            ? session.ActingForInstitutionId
            : held.FirstOrDefault();
    }

    private async Task<StandIn?> StandInAsync(Guid id, Guid personId, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var standIn = await data
            .StandIns.AsNoTracking()
            .SingleOrDefaultAsync(
                s => s.Id == id && s.ByPersonId == personId && s.RevokedUtc == null,
                cancel
            );
        if (standIn is null || today < standIn.FirstDay || today > standIn.LastDay)
        {
            return null;
        }

        // The power delegated lasts no longer than the role of the one who delegated it.
        var stillHeld = await data.RoleAssignments.AnyAsync(
            role =>
                role.PersonId == standIn.ForPersonId
                && role.InstitutionId == standIn.InstitutionId
                && role.Role == standIn.Role
                && role.EndedUtc == null,
            cancel
        );
        return stillHeld ? standIn : null;
    }
}
