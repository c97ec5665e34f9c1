using System.Data;
using System.Data.Common;
using AcademicExchange.Data;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People;

/// <summary>Gives and takes roles. A change works with the person's next request.</summary>
public sealed class RoleService(
    AppDbContext data,
    OutboxRoutes routes,
    Audit audit,
    TimeProvider clock
)
{
    /// <summary>False where the person is not visible to the actor.</summary>
    /// <exception cref="RuleViolation">T11 forbids it, or the unit is of another institution.</exception>
    public async Task<bool> GrantAsync(
        Actor actor,
        Guid formKey,
        Guid personId,
        Role role,
        Guid? institutionId,
        Guid? unitId,
        CancellationToken cancel
    )
    {
        RoleRules.Demand(actor, personId, role, institutionId);
        var person = await data
            .Users.VisibleTo(actor)
            .Include(p => p.Roles.Where(r => r.EndedUtc == null))
            .SingleOrDefaultAsync(p => p.Id == personId, cancel);
        if (person is null)
        {
            return false;
        }

        if (
            unitId is not null
            && !await data.Units.AnyAsync(
                unit => unit.Id == unitId && unit.InstitutionId == institutionId,
                cancel
            )
        )
        {
            throw new RuleViolation("people.unit-foreign");
        }

        var id = SentOnce.Id(formKey, actor.PersonId, personId, role, institutionId, unitId);
        if (await data.IsSentAsync<RoleAssignment>(id, cancel))
        {
            return true;
        }

        if (
            person.Roles.Exists(r =>
                r.Role == role && r.InstitutionId == institutionId && r.UnitId == unitId
            )
        )
        {
            throw new RuleViolation("people.role-held");
        }

        // Two administrators who give the same role at once: the row of the person is what they meet at.
        person.ConcurrencyStamp = id.ToString();
        data.RoleAssignments.Add(
            new RoleAssignment
            {
                Id = id,
                PersonId = personId,
                InstitutionId = institutionId,
                UnitId = unitId,
                Role = role,
                GrantedUtc = clock.GetUtcNow().UtcDateTime,
                GrantedByPersonId = actor.PersonId,
            }
        );
        audit.Add("role.grant", recordKind: "person", recordId: personId, detail: role.ToString());
        await data.SaveOnceAsync<RoleAssignment>(id, cancel);
        return true;
    }

    /// <summary>False where there is no such role among the people visible to the actor.</summary>
    /// <exception cref="RuleViolation">T11 forbids it, or it is the last administrator.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Another administrator changed roles at the same moment.</exception>
    public async Task<bool> RevokeAsync(Actor actor, Guid roleId, CancellationToken cancel)
    {
        try
        {
            return await RevokeAloneAsync(actor, roleId, cancel);
        }
        catch (Exception fault) when (fault.GetBaseException() is DbException { IsTransient: true })
        {
            throw new DbUpdateConcurrencyException("Roles changed at the same moment", fault);
        }
    }

    /// <summary>Serialised, so that two administrators cannot remove each other at once.</summary>
    private async Task<bool> RevokeAloneAsync(Actor actor, Guid roleId, CancellationToken cancel)
    {
        await using var transaction = await data.Database.BeginTransactionAsync(
            IsolationLevel.Serializable,
            cancel
        );
        var role = await data
            .RoleAssignments.Where(r => r.EndedUtc == null)
            .Where(r => data.Users.VisibleTo(actor).Any(person => person.Id == r.PersonId))
            .SingleOrDefaultAsync(r => r.Id == roleId, cancel);
        if (role is null)
        {
            return false;
        }

        if (RoleRules.WhyNotRevoke(actor, role.Role, role.InstitutionId) is { } why)
        {
            throw new RuleViolation(why);
        }

        await DemandNotLastAsync(role, cancel);
        role.End(clock.GetUtcNow().UtcDateTime);
        TellThatLeft(role.PersonId);
        audit.Add(
            "role.revoke",
            recordKind: "person",
            recordId: role.PersonId,
            detail: role.Role.ToString()
        );
        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Areas that count on the person hear of it with the change that is about to be saved.</summary>
    internal void TellThatLeft(Guid personId) =>
        data.AddRange(
            routes.RowsFor(
                new PersonLeft(personId),
                Guid.CreateVersion7().ToString("N"),
                null,
                clock.GetUtcNow().UtcDateTime
            )
        );

    /// <exception cref="RuleViolation">Nobody else with a usable account holds this administrator's role there.</exception>
    public async Task DemandNotLastAsync(RoleAssignment role, CancellationToken cancel)
    {
        if (
            role.Role is Role.InstitutionAdministrator or Role.SystemAdministrator
            && !await data.RoleAssignments.AnyAsync(
                other =>
                    other.PersonId != role.PersonId
                    && other.Role == role.Role
                    && other.InstitutionId == role.InstitutionId
                    && other.EndedUtc == null
                    && other.Person!.State == AccountState.Active,
                cancel
            )
        )
        {
            throw new RuleViolation("people.last-administrator");
        }
    }
}
