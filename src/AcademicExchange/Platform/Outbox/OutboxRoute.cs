namespace AcademicExchange.Platform.Outbox;

/// <summary>One handler of one kind of message. Each has its own rows, so that one that fails does not repeat the others.</summary>
/// <param name="Kind">What stands in the row: "AgreementMoved/TellParties".</param>
public sealed record OutboxRoute(
    string Kind,
    Type Message,
    Func<IServiceProvider, object, OutboxMessage, CancellationToken, Task> RunAsync
);
