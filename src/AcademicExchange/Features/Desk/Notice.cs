namespace AcademicExchange.Features.Desk;

/// <summary>A notice in the application: a word key with its values, and where it leads.</summary>
public sealed class Notice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>The institution for which the person gets it; the notice is shown when acting for it.</summary>
    public Guid? InstitutionId { get; init; }

    public required string DedupKey { get; init; }

    public required string Key { get; init; }

    public List<string> Args { get; init; } = [];

    /// <summary>A path within the site.</summary>
    public required string Url { get; init; }

    public required DateTime AtUtc { get; init; }

    public DateTime? ReadUtc { get; set; }
}
