namespace AcademicExchange.Features.People;

/// <summary>X acts for Y in one role at one institution, on the days named (both included, in the institution's time zone).</summary>
public sealed class StandIn
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ForPersonId { get; init; }

    public required Guid ByPersonId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required Role Role { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required DateTime CreatedUtc { get; init; }

    public DateTime? RevokedUtc { get; set; }

    public bool IsOn(DateOnly day) => RevokedUtc is null && FirstDay <= day && day <= LastDay;
}
