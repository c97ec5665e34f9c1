namespace AcademicExchange.Features.People;

/// <summary>
/// The person who acts in this request: for exactly one institution at a time (T1), with the roles held there. Roles that come
/// from standing in for somebody are in <see cref="Roles"/> too, and <see cref="ForPersonId"/> then says for whom (T14).
/// </summary>
/// <param name="Emergency">A system administrator who reads the institution's records, its notes too, and changes nothing (T8).</param>
public sealed record Actor(
    Guid PersonId,
    string Name,
    Guid? InstitutionId,
    IReadOnlySet<Role> Roles,
    IReadOnlySet<Guid> UnitIds,
    Guid? ForPersonId = null,
    Guid? SessionId = null,
    string? Address = null,
    EmergencyAccess? Emergency = null
)
{
    /// <summary>Nobody is signed in.</summary>
    public static readonly Actor Anonymous = new(
        Guid.Empty,
        "",
        null,
        new HashSet<Role>(),
        new HashSet<Guid>()
    );

    /// <summary>A job of the system.</summary>
    public static readonly Actor Job = new(
        Guid.Empty,
        "job",
        null,
        new HashSet<Role>(),
        new HashSet<Guid>()
    );

    /// <summary>The same for two requests that see the same; what is kept for a moment is kept under it.</summary>
    public string Eyes =>
        $"{PersonId:N} {ForPersonId:N} {InstitutionId:N} {string.Join(',', Roles.Order())} {string.Join(',', UnitIds.Order())}";

    public bool IsSignedIn => PersonId != Guid.Empty;

    public bool IsJob => ReferenceEquals(this, Job);

    public bool Is(Role role) => Roles.Contains(role);

    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the actor acts for this institution with this role.</summary>
    public bool Is(Role role, Guid institutionId) =>
        InstitutionId == institutionId && Roles.Contains(role);
}
