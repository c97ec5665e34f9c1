using System.Text.Json;

namespace AcademicExchange.Platform.Outbox;

/// <summary>Which handlers a message has, and the rows that are due to each of them.</summary>
public sealed class OutboxRoutes(IEnumerable<OutboxRoute> routes)
{
    private readonly Dictionary<string, OutboxRoute> _byKind = routes.ToDictionary(route =>
        route.Kind
    );

    public OutboxRoute? Find(string kind) => _byKind.GetValueOrDefault(kind);

    /// <summary>A row for each handler of the message; none where nobody listens.</summary>
    public IEnumerable<OutboxMessage> RowsFor(
        object message,
        string dedupKey,
        Guid? recordId,
        DateTime nowUtc
    ) =>
        _byKind
            .Values.Where(route => route.Message == message.GetType())
            .Select(route => new OutboxMessage
            {
                Kind = route.Kind,
                Payload = JsonSerializer.Serialize(message, route.Message, JsonFormat.Options),
                DedupKey = route.Kind + ":" + dedupKey,
                RecordId = recordId,
                CreatedUtc = nowUtc,
                DueUtc = nowUtc,
            });
}
