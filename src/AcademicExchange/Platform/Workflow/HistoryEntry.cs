using System.ComponentModel.DataAnnotations.Schema;

namespace AcademicExchange.Platform.Workflow;

/// <summary>One step in the life of a record: who did what, when, for which institution, with which note. Never changed.</summary>
public sealed class HistoryEntry
{
    public const int NoteLength = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The area's name, for instance "agreement".</summary>
    public required string RecordKind { get; init; }

    public required Guid RecordId { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>Null when a job acted.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The person stood in for: "X for Y".</summary>
    public Guid? ForPersonId { get; init; }

    public Guid? InstitutionId { get; init; }

    /// <summary>Where the request came from; goes to the audit log only.</summary>
    [NotMapped]
    public string? Address { get; init; }

    public required string From { get; init; }

    public required string Action { get; init; }

    public required string To { get; init; }

    public string? Note { get; init; }

    /// <summary>Seen only by the institution that wrote it.</summary>
    public bool Internal { get; init; }
}
