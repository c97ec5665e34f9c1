using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.People;

/// <summary>
/// Who may give and take which role (T11): never above the own one, never outside the own institution, never to oneself. Pure; the last
/// administrator is a matter of the database and stands in RoleService.
/// </summary>
public static class RoleRules
{
    /// <summary>The name of the rule that forbids it, or null.</summary>
    /// <param name="personId">Who gets or loses the role; null where an account does not exist yet.</param>
    /// <param name="institutionId">Where; null for the system administrator's role.</param>
    public static string? WhyNotGrant(Actor actor, Guid? personId, Role role, Guid? institutionId)
    {
        if (personId == actor.PersonId || (personId is not null && personId == actor.ForPersonId))
        {
            return "people.grant-self";
        }

        return MayManage(actor, role, institutionId) ? null : "people.grant-above";
    }

    /// <summary>As granting, but an administrator may lay down an own role.</summary>
    public static string? WhyNotRevoke(Actor actor, Role role, Guid? institutionId) =>
        MayManage(actor, role, institutionId) ? null : "people.grant-above";

    /// <summary>The roles that this actor may give at this institution, in the order of the enum.</summary>
    public static IReadOnlyList<Role> Grantable(Actor actor, Guid? institutionId) =>
        [.. Enum.GetValues<Role>().Where(role => MayManage(actor, role, institutionId))];

    /// <exception cref="RuleViolation">The actor may not give this role.</exception>
    public static void Demand(Actor actor, Guid? personId, Role role, Guid? institutionId)
    {
        if (WhyNotGrant(actor, personId, role, institutionId) is { } why)
        {
            throw new RuleViolation(why);
        }
    }

    private static bool MayManage(Actor actor, Role role, Guid? institutionId) =>
        role switch
        {
            Role.SystemAdministrator => institutionId is null && actor.Is(Role.SystemAdministrator),
            Role.InstitutionAdministrator when institutionId is not null => actor.Is(
                Role.SystemAdministrator
            ) || actor.Is(Role.InstitutionAdministrator, institutionId.Value),
            _ => role.GrantedByInstitution()
                && institutionId is not null
                && actor.Is(Role.InstitutionAdministrator, institutionId.Value),
        };
}
