using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>A faculty, department or institute of an institution.</summary>
public sealed class Unit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstitutionId { get; init; }

    public required LocalText Name { get; set; }

    /// <summary>ISCED-F 2013 code, four digits as text.</summary>
    public string? Isced { get; set; }

    public bool Closed { get; set; }
}
