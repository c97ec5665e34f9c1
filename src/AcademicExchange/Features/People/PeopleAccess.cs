namespace AcademicExchange.Features.People;

/// <summary>Who may see which people (docs/access.md): the own institution, the own department, or all for the system administrator.</summary>
public static class PeopleAccess
{
    /// <summary>Roles that may list people.</summary>
    public static bool MayList(Actor actor) =>
        actor.IsAny(
            Role.DepartmentHead,
            Role.InternationalOfficer,
            Role.InstitutionAdministrator,
            Role.SystemAdministrator,
            Role.Auditor
        );

    /// <summary>Roles that may give roles and stop accounts.</summary>
    public static bool MayManage(Actor actor) =>
        actor.IsAny(Role.InstitutionAdministrator, Role.SystemAdministrator);

    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, Actor actor)
    {
        if (actor.Is(Role.SystemAdministrator))
        {
            return people;
        }

        if (actor.InstitutionId is not { } own || !MayList(actor))
        {
            return people.Where(person => person.Id == actor.PersonId);
        }

        if (actor.IsAny(Role.InternationalOfficer, Role.InstitutionAdministrator, Role.Auditor))
        {
            return people.Where(person =>
                person.Roles.Any(role => role.InstitutionId == own && role.EndedUtc == null)
            );
        }

        return people.Where(person =>
            person.Roles.Any(role =>
                role.InstitutionId == own
                && role.EndedUtc == null
                && role.UnitId != null
                && actor.UnitIds.Contains(role.UnitId.Value)
            )
        );
    }
}
