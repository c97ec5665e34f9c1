using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People;

/// <summary>A stand-in with the names a page shows.</summary>
public sealed record StandInView(StandIn StandIn, Person For, Person By);

/// <summary>Names a stand-in for a period, and takes it back (T14).</summary>
public sealed class StandInService(
    AppDbContext data,
    AccountMails mails,
    Audit audit,
    TimeProvider clock
)
{
    public const int LongestDays = 366;

    /// <summary>The stand-ins given and held, those still to come included, the next to end first.</summary>
    public async Task<List<StandInView>> OfAsync(Actor actor, CancellationToken cancel)
    {
        var today = await TodayAsync(actor, cancel);
        return await (
            from standIn in data.StandIns.AsNoTracking()
            where
                standIn.RevokedUtc == null
                && standIn.LastDay >= today
                && (standIn.ForPersonId == actor.PersonId || standIn.ByPersonId == actor.PersonId)
            join forPerson in data.Users on standIn.ForPersonId equals forPerson.Id
            join byPerson in data.Users on standIn.ByPersonId equals byPerson.Id
            orderby standIn.LastDay
            select new StandInView(standIn, forPerson, byPerson)
        ).ToListAsync(cancel);
    }

    /// <summary>Who can be named: the other active people of the institution acted for, except students and those who only read (T9).</summary>
    public Task<List<Person>> CandidatesAsync(Actor actor, CancellationToken cancel) =>
        Candidates(actor).AsNoTracking().ToListAsync(cancel);

    /// <summary>The roles that the actor can delegate: those held in person at the institution acted for.</summary>
    public static IReadOnlyList<Role> Delegable(Actor actor) =>
        actor.ForPersonId is null ? [.. actor.Roles.Where(role => IsDelegable(role)).Order()] : [];

    /// <exception cref="RuleViolation">The role, the person or the period does not do.</exception>
    public async Task NameAsync(
        Actor actor,
        Guid formKey,
        Guid byPersonId,
        Role role,
        DateOnly first,
        DateOnly last,
        CancellationToken cancel
    )
    {
        if (actor.InstitutionId is not { } institutionId || !Delegable(actor).Contains(role))
        {
            throw new RuleViolation("people.stand-in-role");
        }

        var today = await TodayAsync(actor, cancel);
        if (first > last || last < today || last.DayNumber - first.DayNumber >= LongestDays)
        {
            throw new RuleViolation("people.stand-in-period", LongestDays);
        }

        var by =
            await Candidates(actor)
                .AsNoTracking()
                .SingleOrDefaultAsync(person => person.Id == byPersonId, cancel)
            ?? throw new RuleViolation("people.stand-in-person");

        var id = SentOnce.Id(formKey, actor.PersonId, institutionId, byPersonId, role, first, last);
        if (await data.IsSentAsync<StandIn>(id, cancel))
        {
            return;
        }

        var standIn = new StandIn
        {
            Id = id,
            ForPersonId = actor.PersonId,
            ByPersonId = byPersonId,
            InstitutionId = institutionId,
            Role = role,
            FirstDay = first,
            LastDay = last,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        data.StandIns.Add(standIn);
        var self = await data.Users.AsNoTracking().Self(actor).SingleAsync(cancel);
        mails.StandInNamed(standIn, by, self);
        audit.Add(
            "stand-in.name",
            recordKind: "person",
            recordId: byPersonId,
            detail: role.ToString()
        );
        await data.SaveOnceAsync<StandIn>(id, cancel);
    }

    /// <summary>By the one stood in for. False where it is another's. Works with the stand-in's next request.</summary>
    public async Task<bool> RevokeAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        var standIn = await data.StandIns.SingleOrDefaultAsync(
            s => s.Id == id && s.ForPersonId == actor.PersonId && s.RevokedUtc == null,
            cancel
        );
        if (standIn is null)
        {
            return false;
        }

        standIn.RevokedUtc = clock.GetUtcNow().UtcDateTime;
        audit.Add(
            "stand-in.revoke",
            recordKind: "person",
            recordId: standIn.ByPersonId,
            detail: standIn.Role.ToString()
        );
        await data.SaveChangesAsync(cancel);
        return true;
    }

    private static bool IsDelegable(Role role) =>
        role
            is not (
                Role.Student
                or Role.SystemAdministrator
                or Role.Auditor
                or Role.ExternalReviewer
            );

    private IQueryable<Person> Candidates(Actor actor) =>
        data.Users.Where(person =>
            person.Id != actor.PersonId
            && person.State == AccountState.Active
            && person.Roles.Any(role =>
                role.InstitutionId == actor.InstitutionId
                && role.EndedUtc == null
                && role.Role != Role.Student
                && role.Role != Role.Auditor
                && role.Role != Role.ExternalReviewer
            )
        );

    private async Task<DateOnly> TodayAsync(Actor actor, CancellationToken cancel)
    {
        var country = await data
            .Institutions.Where(institution => institution.Id == actor.InstitutionId)
            .Select(institution => (Country?)institution.Country)
            .SingleOrDefaultAsync(cancel);
        return InstitutionDay.Of(country, clock.GetUtcNow().UtcDateTime);
    }
}
