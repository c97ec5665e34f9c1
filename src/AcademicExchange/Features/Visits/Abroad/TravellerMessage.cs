using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>One message of an office to many travellers, in up to three languages. Written once, never changed.</summary>
public sealed class TravellerMessage : Record
{
    public const string RecordKind = "travellers";
    public const int SubjectLength = 120;

    /// <summary>It goes into the note of each visit's history, with its subject.</summary>
    public const int TextLength = HistoryEntry.NoteLength - SubjectLength - 2;

    private readonly List<TravellerMessageRecipient> _recipients = [];

    private TravellerMessage() { }

    /// <summary>Sends it: the outbox takes it to each of them.</summary>
    public TravellerMessage(Guid id, TravellerText text, IEnumerable<Traveller> to, Act act)
    {
        (Id, CreatedUtc) = (id, act.NowUtc);
        (Subject, Text) = (text.Subject, text.Text);
        (InstitutionId, SenderPersonId) = (act.By.InstitutionId!.Value, act.By.PersonId);
        ForPersonId = act.By.ForPersonId;
        foreach (var traveller in to)
        {
            _recipients.Add(new TravellerMessageRecipient(id, traveller));
            // On each visit; what the own office writes to its own people stays at home.
            Remember(
                (act with { Note = Note(traveller.Language) }).EntryOf(
                    Visit.RecordKind,
                    traveller.VisitId,
                    traveller.State,
                    TravellerDeed.Message,
                    traveller.State,
                    isInternal: traveller.IsHome
                )
            );
        }

        Raise(new TravellersMessaged(id));
    }

    /// <summary>Whose office has written.</summary>
    public Guid InstitutionId { get; private set; }

    public Guid SenderPersonId { get; private set; }

    /// <summary>For whom, where a stand-in has written.</summary>
    public Guid? ForPersonId { get; private set; }

    public LocalText Subject { get; private set; } = LocalText.Empty;

    public LocalText Text { get; private set; } = LocalText.Empty;

    public IReadOnlyList<TravellerMessageRecipient> Recipients => _recipients;

    private string Note(Language language) =>
        Subject.For(language).Text + "\n\n" + Text.For(language).Text;
}

/// <summary>What the history of a visit says of a message.</summary>
public enum TravellerDeed
{
    Message,
}

/// <summary>A message goes to the traveller of this visit.</summary>
public sealed class TravellerMessageRecipient
{
    private TravellerMessageRecipient() { }

    internal TravellerMessageRecipient(Guid messageId, Traveller traveller)
    {
        MessageId = messageId;
        (VisitId, PersonId) = (traveller.VisitId, traveller.PersonId);
        Language = traveller.Language;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid MessageId { get; private set; }

    public Guid VisitId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>In which language this person reads.</summary>
    public Language Language { get; private set; }
}

/// <summary>The traveller of a visit, as far as a message has to know.</summary>
public sealed record Traveller(
    Guid VisitId,
    Guid PersonId,
    Language Language,
    VisitState State,
    bool IsHome
);

/// <summary>Subject and text as they are written.</summary>
public sealed record TravellerText(LocalText Subject, LocalText Text)
{
    /// <summary>Whether there are both in this language.</summary>
    public bool IsIn(Language language) =>
        !string.IsNullOrWhiteSpace(Subject[language]) && !string.IsNullOrWhiteSpace(Text[language]);

    /// <summary>Begun in this language and not finished.</summary>
    public bool IsHalf(Language language) =>
        string.IsNullOrWhiteSpace(Subject[language]) != string.IsNullOrWhiteSpace(Text[language]);
}

/// <summary>A message was sent; the outbox takes it to each recipient.</summary>
public sealed record TravellersMessaged(Guid RecordId) : IDomainEvent;
