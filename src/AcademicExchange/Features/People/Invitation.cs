using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.People;

/// <summary>An invitation of staff: single use, seven days, for one address, one institution and one role. Only the token's hash is kept.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Email { get; init; }

    public Guid? InstitutionId { get; init; }

    public Guid? UnitId { get; init; }

    public required Role Role { get; init; }

    public required Language Language { get; init; }

    public required string TokenHash { get; init; }

    public Guid? InvitedByPersonId { get; init; }

    public required DateTime CreatedUtc { get; init; }

    public required DateTime ExpiresUtc { get; init; }

    public DateTime? UsedUtc { get; set; }

    public DateTime? RevokedUtc { get; set; }

    public bool IsOpen(DateTime nowUtc) =>
        UsedUtc is null && RevokedUtc is null && nowUtc < ExpiresUtc;
}
