using System.Text.Json;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Data.Demo;

/// <summary>Old history was told long ago: what it left in the outbox is done. Only one document an agreement is still to be drawn.</summary>
internal static class DemoNews
{
    /// <summary>Hushes what the tracker holds.</summary>
    public static void Hush(AppDbContext data)
    {
        var happened = data
            .ChangeTracker.Entries<HistoryEntry>()
            .ToDictionary(entry => entry.Entity.Id, entry => entry.Entity.AtUtc);
        var messages = data
            .ChangeTracker.Entries<OutboxMessage>()
            .Select(entry => entry.Entity)
            .ToList();
        var drawn = messages
            .Where(message =>
                message.Kind.EndsWith("/" + nameof(AgreementPaperHandler), StringComparison.Ordinal)
            )
            .Select(message => (Message: message, Moved: Read(message)))
            .Where(one => ChangesDocument(one.Moved))
            .GroupBy(one => one.Message.RecordId)
            .Select(ofOne => ofOne.MaxBy(one => happened[one.Moved.HistoryId]).Message)
            .ToHashSet();
        foreach (var message in messages.Where(message => !drawn.Contains(message)))
        {
            message.DoneUtc = message.CreatedUtc;
        }
    }

    /// <summary>Hushes what the tracker holds of this record: all of it was told when it was done.</summary>
    public static void Hush(AppDbContext data, Guid recordId)
    {
        foreach (
            var message in data
                .ChangeTracker.Entries<OutboxMessage>()
                .Select(entry => entry.Entity)
                .Where(message => message.RecordId == recordId)
        )
        {
            message.DoneUtc = message.CreatedUtc;
        }
    }

    private static AgreementMoved Read(OutboxMessage message) =>
        JsonSerializer.Deserialize<AgreementMoved>(message.Payload, JsonFormat.Options)!;

    private static bool ChangesDocument(AgreementMoved moved) =>
        moved.Action
            is nameof(AgreementAction.Sign)
                or nameof(AgreementAction.EnterIntoForce)
                or nameof(AgreementAction.Terminate)
                or nameof(AgreementAction.Replace);
}
