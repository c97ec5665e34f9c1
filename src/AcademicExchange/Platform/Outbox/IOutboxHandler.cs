namespace AcademicExchange.Platform.Outbox;

/// <summary>
/// Does what an event or task asks for. Adds its rows to the scope's DbContext and does not save: the worker saves them in one
/// transaction with the completion of the message, and only while the lease still holds. Effects outside the database happen at
/// least once, so they must be recognisable as a repeat.
/// </summary>
public interface IOutboxHandler<in TMessage>
{
    /// <exception cref="TransientFailure">The world outside is not there; tried again for days, not for a number of times.</exception>
    Task HandleAsync(TMessage message, OutboxMessage row, CancellationToken cancel);
}
