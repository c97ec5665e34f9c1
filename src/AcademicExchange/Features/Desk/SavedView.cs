namespace AcademicExchange.Features.Desk;

/// <summary>A list's filters under a name, for one person.</summary>
public sealed class SavedView
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>The list: "agreements".</summary>
    public required string List { get; init; }

    public required string Name { get; set; }

    /// <summary>The query string, without a leading question mark.</summary>
    public required string Query { get; set; }

    public required DateTime CreatedUtc { get; init; }
}
