using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People;

/// <summary>A role as a page shows it.</summary>
public sealed record RoleView(
    Guid Id,
    Role Role,
    Guid? InstitutionId,
    LocalText? Institution,
    LocalText? Unit,
    DateTime GrantedUtc
);

/// <summary>A person with the roles that the reader may see.</summary>
public sealed record PersonView(Person Person, IReadOnlyList<RoleView> Roles, bool HasFactor);

/// <summary>What the list of people is asked for.</summary>
/// <param name="Number">The page, from 1.</param>
public sealed record PeopleFilter(string? Text, Role? Role, AccountState? State, int Number);

/// <summary>People as pages show them, only those visible to the actor.</summary>
public sealed class PeopleQueries(AppDbContext data)
{
    public const int PageSize = 25;

    public async Task<(IReadOnlyList<PersonView> People, int Total)> ListAsync(
        Actor actor,
        PeopleFilter filter,
        CancellationToken cancel
    )
    {
        var people = data.Users.AsNoTracking().VisibleTo(actor);
        foreach (var word in SearchKey.Words(filter.Text).Take(5))
        {
            people = people.Where(person => (" " + person.Search).Contains(" " + word));
        }

        if (filter.Role is { } role)
        {
            people = people.Where(person =>
                person.Roles.Any(r =>
                    r.Role == role
                    && r.EndedUtc == null
                    && (
                        r.InstitutionId == actor.InstitutionId
                        || actor.Roles.Contains(Role.SystemAdministrator)
                    )
                )
            );
        }

        if (filter.State is { } state)
        {
            people = people.Where(person => person.State == state);
        }

        var total = await people.CountAsync(cancel);
        var page = await people
            .OrderBy(person => person.FamilyName)
            .ThenBy(person => person.GivenName)
            .ThenBy(person => person.Id)
            .Skip((Math.Max(filter.Number, 1) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancel);
        return (await WithRolesAsync(actor, page, cancel), total);
    }

    /// <summary>Null where there is no such person, or not for this reader.</summary>
    public async Task<PersonView?> FindAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        var person = await data
            .Users.AsNoTracking()
            .VisibleTo(actor)
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        return person is null ? null : (await WithRolesAsync(actor, [person], cancel))[0];
    }

    /// <summary>The students who wait for the office, the longest waiting first.</summary>
    public async Task<IReadOnlyList<PersonView>> AwaitingAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        var people = await data
            .Users.AsNoTracking()
            .VisibleTo(actor)
            .Where(person => person.State == AccountState.Awaiting)
            .OrderBy(person => person.CreatedUtc)
            .Take(200)
            .ToListAsync(cancel);
        return await WithRolesAsync(actor, people, cancel);
    }

    private async Task<IReadOnlyList<PersonView>> WithRolesAsync(
        Actor actor,
        List<Person> people,
        CancellationToken cancel
    )
    {
        var ids = people.ConvertAll(person => person.Id);
        var everywhere = actor.Is(Role.SystemAdministrator);
        var roles = (
            await (
                from role in data.RoleAssignments.AsNoTracking()
                where
                    ids.Contains(role.PersonId)
                    && role.EndedUtc == null
                    && (everywhere || role.InstitutionId == actor.InstitutionId)
                join institution in data.Institutions
                    on role.InstitutionId equals institution.Id
                    into institutions
                from institution in institutions.DefaultIfEmpty()
                join unit in data.Units on role.UnitId equals unit.Id into units
                from unit in units.DefaultIfEmpty()
                orderby role.GrantedUtc
                select new
                {
                    role.PersonId,
                    View = new RoleView(
                        role.Id,
                        role.Role,
                        role.InstitutionId,
                        institution == null ? null : institution.Name,
                        unit == null ? null : unit.Name,
                        role.GrantedUtc
                    ),
                }
            ).ToListAsync(cancel)
        ).ToLookup(role => role.PersonId, role => role.View);
        var withPasskey = await data
            .UserPasskeys.Where(passkey => ids.Contains(passkey.UserId))
            .Select(passkey => passkey.UserId)
            .ToListAsync(cancel);
        return
        [
            .. people.Select(person => new PersonView(
                person,
                [.. roles[person.Id]],
                person.TwoFactorEnabled || withPasskey.Contains(person.Id)
            )),
        ];
    }
}
