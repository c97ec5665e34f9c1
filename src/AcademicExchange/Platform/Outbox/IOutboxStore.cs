namespace AcademicExchange.Platform.Outbox;

/// <summary>The outbox in a database. A lease is a name that no other claim has.</summary>
public interface IOutboxStore
{
    /// <summary>Takes the messages that are due and nobody else's, in one statement, and counts the attempt.</summary>
    Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        string lease,
        int atMost,
        TimeSpan holds,
        CancellationToken cancel
    );

    /// <summary>The heartbeat: whatever of the lease is still open is held longer.</summary>
    Task RenewAsync(string lease, TimeSpan holds, CancellationToken cancel);

    /// <summary>Saves what the handler added and marks the message done, in one transaction; false, and nothing saved, where the lease was lost.</summary>
    Task<bool> CompleteAsync(Guid id, string lease, CancellationToken cancel);

    /// <summary>Puts the message off, or lays it to rest.</summary>
    Task FailAsync(
        Guid id,
        string lease,
        string error,
        TimeSpan wait,
        bool dead,
        CancellationToken cancel
    );

    /// <summary>Gives back what is still open, so that the next process need not wait for the lease to end.</summary>
    Task ReleaseAsync(string lease, CancellationToken cancel);
}
