using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;

namespace AcademicExchange.Tests.Support;

/// <summary>An institution with one person in each role. <c>app.AddAsync(side)</c> saves all of them.</summary>
public sealed class Side
{
    internal Side(Institution institution)
    {
        Institution = institution;
        People = Enum.GetValues<Role>()
            .Where(role => role is not Role.SystemAdministrator)
            .Select(role => An.Person(role, institution))
            .ToList();
    }

    public Institution Institution { get; }

    public Guid Id => Institution.Id;

    public IReadOnlyList<Person> People { get; }

    public Person Officer => this[Role.InternationalOfficer];

    public Person Signatory => this[Role.Signatory];

    public Person Head => this[Role.DepartmentHead];

    public Person Faculty => this[Role.Faculty];

    public Person Student => this[Role.Student];

    public Person Administrator => this[Role.InstitutionAdministrator];

    public Person Auditor => this[Role.Auditor];

    public Person this[Role role] =>
        People.Single(person => person.Roles.Exists(held => held.Role == role));

    /// <summary>The person in this role as an actor, as the gate would make it.</summary>
    public Actor Actor(Role role)
    {
        var person = this[role];
        return new Actor(
            person.Id,
            person.LatinName,
            Id,
            new HashSet<Role> { role },
            new HashSet<Guid>()
        );
    }

    /// <summary>Something done by the person in this role.</summary>
    public Act Act(Role role, DateTime? nowUtc = null, string? note = null) =>
        new(Actor(role), nowUtc ?? ManualClock.Start, note);
}
