namespace AcademicExchange.Platform.Security;

/// <summary>What came of it.</summary>
public enum AuditResult
{
    Done,
    Denied,
    Failed,
}

/// <summary>One line of the log that is never changed: time, who, as which institution, what, from where, result. No secret in it.</summary>
public sealed class AuditLine
{
    /// <summary>The most letters of an <see cref="Action"/>.</summary>
    public const int MostAction = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTime AtUtc { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? ForPersonId { get; init; }

    public Guid? InstitutionId { get; init; }

    /// <summary>A dotted code: "sign-in", "agreement.Approve", "role.grant".</summary>
    public required string Action { get; init; }

    public string? RecordKind { get; init; }

    public Guid? RecordId { get; init; }

    public required AuditResult Result { get; init; }

    public string? Address { get; init; }

    /// <summary>Short, one line, no content of records.</summary>
    public string? Detail { get; init; }
}
