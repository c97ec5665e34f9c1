using System.Text.Json;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Data.Demo;

/// <summary>Old history was told long ago: what it left in the outbox is done. Only one document an agreement is still to be drawn.</summary>
internal static class DemoNews
{
    /// <summary>Hushes what the tracker holds.</summary>
    public static void Hush(AppDbContext data)
    {
        var messages = data
            .ChangeTracker.Entries<OutboxMessage>()
            .Select(entry => entry.Entity)
            .OrderBy(message => message.Id)
            .ToList();
        var drawn = messages
            .Where(Issues)
            .GroupBy(message => message.RecordId)
            .Select(ofOne => ofOne.Last())
            .ToHashSet();
        foreach (var message in messages.Where(message => !drawn.Contains(message)))
        {
            message.DoneUtc = message.CreatedUtc;
        }
    }

    private static bool Issues(OutboxMessage message) =>
        message.Kind.EndsWith("/" + nameof(AgreementPaperHandler), StringComparison.Ordinal)
        && JsonSerializer.Deserialize<AgreementMoved>(message.Payload, JsonFormat.Options)!.Action
            is nameof(AgreementAction.Sign)
                or nameof(AgreementAction.EnterIntoForce)
                or nameof(AgreementAction.Terminate)
                or nameof(AgreementAction.Replace);
}
