namespace AcademicExchange.Features.People;

/// <summary>Who may stop, open or repair another account.</summary>
public static class AccountRules
{
    /// <summary>The name of the rule that forbids it, or null.</summary>
    /// <param name="person">With the roles in force.</param>
    public static string? WhyNotManage(Actor actor, Person person)
    {
        if (person.Id == actor.PersonId)
        {
            return "people.own-account";
        }

        if (actor.Is(Role.SystemAdministrator))
        {
            return null;
        }

        if (
            !actor.Is(Role.InstitutionAdministrator)
            || person.Roles.Exists(role => role.Role == Role.SystemAdministrator)
        )
        {
            return "people.account-above";
        }

        return person.Roles.TrueForAll(role => role.InstitutionId == actor.InstitutionId)
            ? null
            : "people.account-elsewhere";
    }
}
