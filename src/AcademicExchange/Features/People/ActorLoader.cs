using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People;

/// <summary>What the gate needs to know of a signed-in browser.</summary>
/// <param name="Actor">Null where the session, the account or the institution no longer allows anything.</param>
/// <param name="LacksSecondFactor">A role demands a second factor and the sign-in had none.</param>
/// <param name="Place">The institution acted for.</param>
/// <param name="Places">All institutions that the person can act for with own roles.</param>
/// <param name="HasStandIns">Somebody named this person as stand-in, now or at another time.</param>
public sealed record SessionView(
    Actor? Actor,
    Person? Person,
    bool LacksSecondFactor,
    ActingPlace? Place = null,
    IReadOnlyList<ActingPlace>? Places = null,
    bool HasStandIns = false
);

/// <summary>An institution that somebody acts for.</summary>
public sealed record ActingPlace(Guid Id, LocalText Name, City City);

/// <summary>
/// Turns a session into an actor, freshly for each request: an ended session, a removed role or a disabled account works at once.
/// </summary>
public sealed class ActorLoader(
    AppDbContext data,
    InstitutionQueries institutions,
    TimeProvider clock
)
{
    /// <summary>
    /// The session with its person, a line for each role held. Compiled: each request of a signed-in browser begins with it.
    /// </summary>
    private static readonly Func<
        AppDbContext,
        Guid,
        DateTime,
        IAsyncEnumerable<SessionLine>
    > Lines = EF.CompileAsyncQuery(
        (AppDbContext data, Guid sessionId, DateTime alive) =>
            from session in data.SignInSessions.AsNoTracking()
            where session.Id == sessionId && session.EndedUtc == null && session.LastSeenUtc > alive
            join person in data.Users on session.PersonId equals person.Id
            from role in data
                .RoleAssignments.Where(role =>
                    role.PersonId == session.PersonId && role.EndedUtc == null
                )
                .DefaultIfEmpty()
            select new SessionLine(
                session,
                person,
                role,
                data.StandIns.Any(one =>
                    one.ByPersonId == session.PersonId && one.RevokedUtc == null
                )
            )
    );

    public async Task<SessionView> LoadAsync(Guid sessionId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var alive = now - SignInSession.IdleLifetime;
        List<SessionLine> lines = [];
        await foreach (
            var line in Lines(data, sessionId, now - SignInSession.IdleLifetime)
                .WithCancellation(cancel)
        )
        {
            lines.Add(line);
        }

        if (lines is not [var found, ..] || found.Person.State != AccountState.Active)
        {
            return new SessionView(null, null, false);
        }

        var (session, person) = (found.Session, found.Person);
        var all = lines.Select(line => line.Role).OfType<RoleAssignment>().ToList();
        await SeenAsync(session, now, cancel);
        if (await EmergencyAsync(session, person, all, now, cancel) is { } emergency)
        {
            return emergency;
        }

        var standIn = session.StandInId is { } standInId
            ? await StandInAsync(standInId, person.Id, now, cancel)
            : null;
        var places = await PlacesAsync(all, standIn, cancel);
        var institutionId = standIn?.InstitutionId ?? ActingFor(session, all, places);
        var place = places.Find(one => one.Id == institutionId);
        var held = all.FindAll(role =>
            role.InstitutionId == institutionId || role.Role == Role.SystemAdministrator
        );
        var roles = standIn is null ? held.Select(role => role.Role).ToHashSet() : [standIn.Role];
        var actor = new Actor(
            person.Id,
            person.LatinName,
            institutionId,
            roles,
            (standIn?.UnitIds ?? held.Select(role => role.UnitId)).OfType<Guid>().ToHashSet(),
            standIn?.ForPersonId,
            session.Id
        );
        return new SessionView(
            actor,
            person,
            !session.Strong && roles.Any(role => role.NeedsSecondFactor()),
            place,
            [.. places.Where(one => all.Exists(role => role.InstitutionId == one.Id))],
            found.HasStandIns
        );
    }

    /// <summary>The institution that is read in an emergency; null when the hour is over or the role is gone.</summary>
    private async Task<SessionView?> EmergencyAsync(
        SignInSession session,
        Person person,
        List<RoleAssignment> roles,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (
            session.EmergencyAccessId is not { } id
            || !roles.Exists(role => role.Role == Role.SystemAdministrator)
        )
        {
            return null;
        }

        var access = await data
            .EmergencyAccesses.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id && one.PersonId == person.Id, cancel);
        if (access?.IsOpen(now) != true)
        {
            return null;
        }

        var institution = (await institutions.NamesAsync(cancel))[access.InstitutionId];
        var actor = new Actor(
            person.Id,
            person.LatinName,
            institution.Id,
            new HashSet<Role> { Role.SystemAdministrator, Role.Auditor },
            new HashSet<Guid>(),
            SessionId: session.Id,
            Emergency: access
        );
        return new SessionView(actor, person, !session.Strong, PlaceOf(institution));
    }

    /// <summary>The institutions where roles are held or stood in for; a suspended one allows nothing.</summary>
    private async Task<List<ActingPlace>> PlacesAsync(
        List<RoleAssignment> roles,
        Delegation? standIn,
        CancellationToken cancel
    )
    {
        var ids = roles
            .Select(role => role.InstitutionId)
            .Append(standIn?.InstitutionId)
            .OfType<Guid>()
            .Distinct()
            .ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var names = await institutions.NamesAsync(cancel);
        return
        [
            .. ids.Select(id => names[id])
                .Where(one => one.State != InstitutionState.Suspended)
                .OrderBy(one => one.Slug, StringComparer.Ordinal)
                .Select(PlaceOf),
        ];
    }

    private static ActingPlace PlaceOf(InstitutionName one) =>
        new(one.Id, one.Name, InstitutionDay.CityOf(one.Country));

    /// <summary>Reading must not fail because somebody holds the database's only writer: the session is noted by a later request.</summary>
    private async Task SeenAsync(SignInSession session, DateTime now, CancellationToken cancel)
    {
        if (now - session.LastSeenUtc < SignInSession.SeenStep)
        {
            return;
        }

        try
        {
            await data
                .SignInSessions.Where(one => one.Id == session.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastSeenUtc, now), cancel);
        }
        catch (Exception busy) when (busy.IsBusyDatabase) { }
    }

    /// <summary>The institution last chosen, if a role is still held there; else the first of the roles held.</summary>
    private static Guid? ActingFor(
        SignInSession session,
        List<RoleAssignment> roles,
        List<ActingPlace> places
    )
    {
        var held = roles
            .Where(role => places.Exists(place => place.Id == role.InstitutionId))
            .OrderBy(role => role.GrantedUtc)
            .Select(role => role.InstitutionId)
            .ToList();
        return held.Contains(session.ActingForInstitutionId)
            ? session.ActingForInstitutionId
            : held.FirstOrDefault();
    }

    private async Task<Delegation?> StandInAsync(
        Guid id,
        Guid personId,
        DateTime now,
        CancellationToken cancel
    )
    {
        // The power delegated lasts no longer than the role and the account of the one who delegated it.
        var found = await (
            from standIn in data.StandIns.AsNoTracking()
            where standIn.Id == id && standIn.ByPersonId == personId
            join institution in data.Institutions on standIn.InstitutionId equals institution.Id
            where
                institution.State != InstitutionState.Suspended
                && data.RoleAssignments.Any(role =>
                    role.PersonId == standIn.ForPersonId
                    && role.InstitutionId == standIn.InstitutionId
                    && role.Role == standIn.Role
                    && role.EndedUtc == null
                    && role.Person!.State == AccountState.Active
                )
            select new
            {
                standIn,
                institution.Country,
                Units = data
                    .RoleAssignments.Where(role =>
                        role.PersonId == standIn.ForPersonId
                        && role.InstitutionId == standIn.InstitutionId
                        && role.Role == standIn.Role
                        && role.EndedUtc == null
                    )
                    .Select(role => role.UnitId)
                    .ToList(),
            }
        ).SingleOrDefaultAsync(cancel);
        return found?.standIn.IsOn(InstitutionDay.Of(found.Country, now)) == true
            ? new Delegation(
                found.standIn.ForPersonId,
                found.standIn.InstitutionId,
                found.standIn.Role,
                found.Units
            )
            : null;
    }

    private sealed record SessionLine(
        SignInSession Session,
        Person Person,
        RoleAssignment? Role,
        bool HasStandIns
    );

    private sealed record Delegation(
        Guid ForPersonId,
        Guid InstitutionId,
        Role Role,
        IReadOnlyList<Guid?> UnitIds
    );
}
