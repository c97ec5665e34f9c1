namespace AcademicExchange.Features.People;

/// <summary>A role held at an institution (none for the system administrator), maybe in one unit, from when to when.</summary>
public sealed class RoleAssignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public Person? Person { get; private set; }

    public Guid? InstitutionId { get; init; }

    public Guid? UnitId { get; init; }

    public required Role Role { get; init; }

    public required DateTime GrantedUtc { get; init; }

    public Guid? GrantedByPersonId { get; init; }

    public DateTime? EndedUtc { get; private set; }

    public void End(DateTime nowUtc) => EndedUtc ??= nowUtc;
}
