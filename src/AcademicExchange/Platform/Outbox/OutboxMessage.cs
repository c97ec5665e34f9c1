namespace AcademicExchange.Platform.Outbox;

/// <summary>
/// Something still to be done, written in the transaction of its cause. The truth about every duty: mails, documents, notices.
/// Claimed by a lease that a heartbeat renews; done, retried later, or dead after too many attempts.
/// </summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name of the event or task; its handlers are found by it.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>One row a cause: a second with the same key is refused by the unique index.</summary>
    public required string DedupKey { get; init; }

    public Guid? RecordId { get; init; }

    public required DateTime CreatedUtc { get; init; }

    public required DateTime DueUtc { get; set; }

    public int Attempts { get; set; }

    public string? LeasedBy { get; set; }

    public DateTime? LeasedUntilUtc { get; set; }

    public DateTime? DoneUtc { get; set; }

    public DateTime? DeadUtc { get; set; }

    public string? LastError { get; set; }
}
