namespace AcademicExchange.Features.People;

/// <summary>One browser that is signed in. The cookie names it, so that ending it here ends the cookie at once.</summary>
public sealed class SignInSession
{
    /// <summary>A session that nobody used for so long is dead.</summary>
    public static readonly TimeSpan IdleLifetime = TimeSpan.FromHours(12);

    /// <summary>How exactly the last use is known; more would write at each request.</summary>
    public static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(5);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required DateTime CreatedUtc { get; init; }

    public DateTime LastSeenUtc { get; set; }

    /// <summary>Address and browser as seen at sign-in, shown to the owner only.</summary>
    public string? Address { get; init; }

    public string? Browser { get; init; }

    /// <summary>A second factor or a passkey was used.</summary>
    public bool Strong { get; set; }

    /// <summary>The institution acted for (T1).</summary>
    public Guid? ActingForInstitutionId { get; set; }

    /// <summary>The stand-in used, if the person now acts for another (T14).</summary>
    public Guid? StandInId { get; set; }

    /// <summary>The emergency access of a system administrator, until its end (T8).</summary>
    public Guid? EmergencyAccessId { get; set; }

    public DateTime? EndedUtc { get; set; }
}
