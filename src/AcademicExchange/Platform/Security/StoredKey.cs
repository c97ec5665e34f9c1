namespace AcademicExchange.Platform.Security;

/// <summary>A data-protection key in the database, where several processes share one.</summary>
public sealed class StoredKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
