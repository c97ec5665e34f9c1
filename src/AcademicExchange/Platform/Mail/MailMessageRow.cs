using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Mail;

/// <summary>A mail that was written, with what came of it. Its Message-ID is fixed, so that a repeat is recognised.</summary>
public sealed class MailMessageRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>One mail a cause and recipient.</summary>
    public required string DedupKey { get; init; }

    public required string ToAddress { get; init; }

    public required string ToName { get; init; }

    public Guid? ToPersonId { get; init; }

    public required Language Language { get; init; }

    public required string Subject { get; init; }

    public required string TextBody { get; set; }

    public required string HtmlBody { get; set; }

    /// <summary>It carries a link that opens an account; its text is wiped once it has left the house.</summary>
    public bool Secret { get; init; }

    /// <summary>An iCalendar object where a date matters.</summary>
    public string? Ics { get; init; }

    /// <summary>A kept file that goes with it.</summary>
    public Guid? FileId { get; init; }

    /// <summary>The record it is about, listed there as a message sent.</summary>
    public string? RecordKind { get; init; }

    public Guid? RecordId { get; init; }

    public required DateTime CreatedUtc { get; init; }

    public DateTime? SentUtc { get; set; }

    public string MessageId => $"<{Id:N}@academic-exchange>";
}
