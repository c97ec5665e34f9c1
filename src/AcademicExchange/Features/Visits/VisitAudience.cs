using AcademicExchange.Data;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>Whom a message about a visit may reach: people who may open the record itself (T6).</summary>
public sealed class VisitAudience(AppDbContext data)
{
    /// <summary>Those who are awaited on this side now and could act.</summary>
    public async Task<IReadOnlyList<Person>> AwaitedAsync(VisitSide side, CancellationToken cancel)
    {
        var awaited = new List<Person>();
        foreach (var person in await CandidatesAsync(side, side.AwaitedRole, cancel))
        {
            var actor = ActorOf(person, side.InstitutionId);
            if (await Own(side, actor).AwaitedFrom(actor).AnyAsync(cancel))
            {
                awaited.Add(person);
            }
        }

        return awaited;
    }

    /// <summary>The officers of this side who may open it.</summary>
    public async Task<IReadOnlyList<Person>> OfficeAsync(
        VisitSide side,
        CancellationToken cancel
    ) => side.Sees ? await CandidatesAsync(side, Role.InternationalOfficer, cancel) : [];

    /// <summary>Who has to see to something on this side and may open the visit: the visitor or the host where no role is named. On an own visit no role is used (T11).</summary>
    public async Task<IReadOnlyList<Person>> ResponsibleAsync(
        VisitSide side,
        Role? role,
        CancellationToken cancel
    )
    {
        if (role is null)
        {
            return await OwnerAsync(side, cancel) is { } owner ? [owner] : [];
        }

        var holders = new List<Person>();
        foreach (var person in await CandidatesAsync(side, role, cancel))
        {
            if (
                person.Id != side.PersonId
                && await Own(side, ActorOf(person, side.InstitutionId)).AnyAsync(cancel)
            )
            {
                holders.Add(person);
            }
        }

        return holders;
    }

    /// <summary>The visitor or the host, if this person may still open it.</summary>
    public async Task<Person?> OwnerAsync(VisitSide side, CancellationToken cancel)
    {
        var person = await Active()
            .SingleOrDefaultAsync(found => found.Id == side.PersonId, cancel);
        return
            person is not null
            && await Own(side, ActorOf(person, side.InstitutionId)).AnyAsync(cancel)
            ? person
            : null;
    }

    /// <summary>Those who stand in today for somebody of these in this role; nobody does on an own visit.</summary>
    public async Task<IReadOnlyList<Person>> StandInsAsync(
        VisitSide side,
        Role role,
        IEnumerable<Person> awaited,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var (institution, own) = (side.InstitutionId, side.PersonId);
        var absent = awaited.Select(person => person.Id).ToList();
        return await data.StandingInFor(absent, institution, role, today)
            .Where(person => person.Id != own)
            .ToListAsync(cancel);
    }

    /// <summary>The administrators of the institution, whether or not they may read the record.</summary>
    public async Task<IReadOnlyList<Person>> SuperiorsAsync(
        Guid institutionId,
        CancellationToken cancel
    ) => await Active().Holding(institutionId, Role.InstitutionAdministrator).ToListAsync(cancel);

    private async Task<IReadOnlyList<Person>> CandidatesAsync(
        VisitSide side,
        Role? role,
        CancellationToken cancel
    )
    {
        var one = side.AwaitedPersonId;
        return await (
            role is { } held
                ? Active().Holding(side.InstitutionId, held)
                : Active().Where(person => person.Id == one)
        ).ToListAsync(cancel);
    }

    private IQueryable<Person> Active() =>
        data
            .Users.Include(person => person.Roles.Where(held => held.EndedUtc == null))
            .Where(person => person.State == AccountState.Active);

    private IQueryable<VisitSide> Own(VisitSide side, Actor actor) =>
        data.VisitSides.VisibleTo(actor).Where(own => own.Id == side.Id);

    /// <summary>The person with the own roles at this institution.</summary>
    internal static Actor ActorOf(Person person, Guid institutionId)
    {
        var held = person.Roles.FindAll(role => role.InstitutionId == institutionId);
        return new Actor(
            person.Id,
            person.LatinName,
            institutionId,
            held.Select(role => role.Role).ToHashSet(),
            held.Select(role => role.UnitId).OfType<Guid>().ToHashSet()
        );
    }
}
