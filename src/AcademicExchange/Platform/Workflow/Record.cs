using System.ComponentModel.DataAnnotations.Schema;

namespace AcademicExchange.Platform.Workflow;

/// <summary>Something that happened to a record, past tense. Becomes an outbox row in the transaction of the change.</summary>
public interface IDomainEvent
{
    /// <summary>The record it happened to.</summary>
    Guid RecordId { get; }
}

/// <summary>
/// A record with a life: a key, a version that SaveChanges raises and that a stale form meets, and what the current change has
/// to say (history and events), which SaveChanges takes along in the same transaction.
/// </summary>
public abstract class Record
{
    private readonly List<HistoryEntry> _newHistory = [];
    private readonly List<IDomainEvent> _newEvents = [];

    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Raised by every save; forms carry it, and a save from an older one is refused.</summary>
    public int Version { get; private set; }

    public DateTime CreatedUtc { get; protected set; }

    /// <summary>A part of the record changed though no column of its own did.</summary>
    [NotMapped]
    public bool IsTouched { get; private set; }

    /// <summary>Called by SaveChanges only.</summary>
    public void RaiseVersion()
    {
        Version++;
        IsTouched = false;
    }

    /// <summary>Hands over what the change has to say, once.</summary>
    public (IReadOnlyList<HistoryEntry> History, IReadOnlyList<IDomainEvent> Events) TakeNews()
    {
        var news = (_newHistory.ToList(), _newEvents.ToList());
        _newHistory.Clear();
        _newEvents.Clear();
        return news;
    }

    protected void Touch() => IsTouched = true;

    protected void Remember(HistoryEntry entry)
    {
        _newHistory.Add(entry);
        Touch();
    }

    protected void Raise(IDomainEvent happened) => _newEvents.Add(happened);
}
