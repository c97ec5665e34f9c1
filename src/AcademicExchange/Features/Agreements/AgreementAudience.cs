using AcademicExchange.Data;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// Whom a message about an agreement may reach: holders of a role who may open the record itself (T6). Who holds a role is read once a
/// scope, so a sweep over many records asks once for each institution.
/// </summary>
public sealed class AgreementAudience(AppDbContext data)
{
    private readonly Dictionary<(Guid InstitutionId, Role), List<Person>> _holding = [];

    /// <summary>Those who hold the role at the institution now and may see this agreement.</summary>
    public async Task<IReadOnlyList<Person>> HoldersAsync(
        Guid agreementId,
        Guid institutionId,
        Role role,
        CancellationToken cancel
    ) => [.. (await HoldersOfAsync([agreementId], institutionId, role, cancel))[agreementId]];

    /// <summary>Of each of these agreements, those who hold the role at the institution now and may see it.</summary>
    public async Task<ILookup<Guid, Person>> HoldersOfAsync(
        IReadOnlyCollection<Guid> agreementIds,
        Guid institutionId,
        Role role,
        CancellationToken cancel
    )
    {
        var seeing = new List<(Guid AgreementId, Person Person)>();
        foreach (var person in await HoldingAsync(institutionId, role, cancel))
        {
            var seen = await Seen(person, institutionId, role)
                .Where(agreement => agreementIds.Contains(agreement.Id))
                .Select(agreement => agreement.Id)
                .ToListAsync(cancel);
            seeing.AddRange(seen.Select(id => (id, person)));
        }

        return seeing.ToLookup(one => one.AgreementId, one => one.Person);
    }

    /// <summary>Those who stand in today for one of these holders of the role; they see what the holder sees.</summary>
    public async Task<IReadOnlyList<Person>> StandInsAsync(
        IEnumerable<Person> holders,
        Guid institutionId,
        Role role,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var absent = holders.Select(person => person.Id).ToList();
        return await data.StandingInFor(absent, institutionId, role, today).ToListAsync(cancel);
    }

    /// <summary>The administrators of the institution, whether or not they may read the record.</summary>
    public async Task<IReadOnlyList<Person>> SuperiorsAsync(
        Guid institutionId,
        CancellationToken cancel
    ) => await HoldingAsync(institutionId, Role.InstitutionAdministrator, cancel);

    /// <summary>Who proposed it, if this person may still see it.</summary>
    public async Task<Person?> ProposerAsync(Agreement agreement, CancellationToken cancel)
    {
        if (agreement.ProposedByPersonId is not { } id)
        {
            return null;
        }

        var person = await data
            .Users.Include(p => p.Roles)
            .SingleOrDefaultAsync(p => p.Id == id && p.State == AccountState.Active, cancel);
        var role = person?.Roles.Find(held =>
            held.InstitutionId == agreement.OwnerInstitutionId
            && held.EndedUtc is null
            && held.Role is Role.Faculty or Role.DepartmentHead
        );
        return
            role is not null
            && await Seen(person!, agreement.OwnerInstitutionId, role.Role)
                .AnyAsync(seen => seen.Id == agreement.Id, cancel)
            ? person
            : null;
    }

    private IQueryable<Agreement> Seen(Person person, Guid institutionId, Role role) =>
        data.Agreements.VisibleTo(
            new Actor(
                person.Id,
                person.LatinName,
                institutionId,
                new HashSet<Role> { role },
                new HashSet<Guid>()
            )
        );

    private async Task<List<Person>> HoldingAsync(
        Guid institutionId,
        Role role,
        CancellationToken cancel
    ) =>
        _holding.TryGetValue((institutionId, role), out var known)
            ? known
            : _holding[(institutionId, role)] = await data
                .Users.Holding(institutionId, role)
                .ToListAsync(cancel);
}
