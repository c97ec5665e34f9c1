namespace AcademicExchange.Features.People;

/// <summary>Who holds a role now.</summary>
public static class RoleHolders
{
    /// <summary>Those with an account in use who hold the role at the institution.</summary>
    public static IQueryable<Person> Holding(
        this IQueryable<Person> people,
        Guid institutionId,
        Role role
    ) =>
        people.Where(person =>
            person.State == AccountState.Active
            && person.Roles.Any(held =>
                held.InstitutionId == institutionId && held.Role == role && held.EndedUtc == null
            )
        );
}
