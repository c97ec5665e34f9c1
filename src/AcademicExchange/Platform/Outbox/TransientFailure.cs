namespace AcademicExchange.Platform.Outbox;

/// <summary>Something outside is away for a while (a mail server): no fault of the message, which must survive it.</summary>
public sealed class TransientFailure(string message, Exception? inner = null)
    : Exception(message, inner);
