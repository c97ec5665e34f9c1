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
    )
    {
        var holders = await HoldingAsync(institutionId, role, cancel);
        var seeing = new List<Person>();
        foreach (var person in holders)
        {
            if (await SeesAsync(agreementId, person, institutionId, role, cancel))
            {
                seeing.Add(person);
            }
        }

        return seeing;
    }

    /// <summary>Those who stand in for a holder of the role today; they see what the holder sees.</summary>
    public async Task<IReadOnlyList<Person>> StandInsAsync(
        Guid agreementId,
        Guid institutionId,
        Role role,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var holders = (await HoldersAsync(agreementId, institutionId, role, cancel))
            .Select(person => person.Id)
            .ToList();
        return await data.StandingInFor(holders, institutionId, role, today).ToListAsync(cancel);
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
            && await SeesAsync(
                agreement.Id,
                person!,
                agreement.OwnerInstitutionId,
                role.Role,
                cancel
            )
            ? person
            : null;
    }

    private Task<bool> SeesAsync(
        Guid agreementId,
        Person person,
        Guid institutionId,
        Role role,
        CancellationToken cancel
    )
    {
        var actor = new Actor(
            person.Id,
            person.LatinName,
            institutionId,
            new HashSet<Role> { role },
            new HashSet<Guid>()
        );
        return data.Agreements.VisibleTo(actor).AnyAsync(a => a.Id == agreementId, cancel);
    }

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
