using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Documents;

/// <summary>What the public check page says of a document.</summary>
public enum DocumentState
{
    Valid,
    Revoked,
    Superseded,
}

/// <summary>A document that was issued. The file is kept and never made again differently; the check code leads to its state.</summary>
public sealed class IssuedDocument
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>One of <see cref="DocumentKinds"/>.</summary>
    public required string Kind { get; init; }

    public required string RecordKind { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary>Unguessable, readable aloud, upper-case letters and digits in groups.</summary>
    public required string CheckCode { get; init; }

    /// <summary>The record's number and which document of it this is: "AX-2026-0007/2". Unique, so that two workers never issue the same.</summary>
    public required string Number { get; init; }

    /// <summary>Codes of the languages in which it speaks, "en,fa"; null where it was issued before they were written down.</summary>
    public string? Languages { get; init; }

    /// <summary>How many signatures the document carries.</summary>
    public int Signatures { get; init; }

    /// <summary>SHA-256 of the approved text.</summary>
    public required string TextHash { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string FileSha256 { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>Names of the parties, one a line: all that the check page may tell besides dates.</summary>
    public required LocalText Parties { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required DateTime IssuedUtc { get; init; }

    public Guid? IssuedByPersonId { get; init; }

    public DocumentState State { get; set; } = DocumentState.Valid;

    public Guid? SupersededById { get; set; }

    public DateTime? RevokedUtc { get; set; }

    public bool IsDemo { get; init; }
}
