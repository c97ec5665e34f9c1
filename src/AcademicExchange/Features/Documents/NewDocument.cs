using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Features.Documents;

/// <summary>A document that is about to be issued.</summary>
/// <param name="Kind">One of <see cref="DocumentKinds"/>; it takes the place of the valid ones of its kind on the record, see <see cref="Replaces"/>.</param>
/// <param name="RecordNumber">Of the record; the document adds which of the record's documents it is.</param>
/// <param name="Languages">In which it speaks, the first one is the main language.</param>
/// <param name="TextHash">SHA-256 of what it says.</param>
/// <param name="Parties">What the check page tells besides the days.</param>
public sealed record NewDocument(
    string Kind,
    string RecordKind,
    Guid RecordId,
    string RecordNumber,
    IReadOnlyList<Language> Languages,
    string TextHash,
    LocalText Parties,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    DateTime IssuedUtc,
    bool IsDemo
)
{
    /// <summary>Made from a form, it has the form's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Signatures { get; init; }

    public Guid? IssuedByPersonId { get; init; }

    /// <summary>It takes the place of those in the same languages only: others stay in force beside it.</summary>
    public bool IsOneOfItsLanguages { get; init; }

    /// <summary>The codes of the languages, in one order whatever the main one is.</summary>
    public string LanguageCodes =>
        string.Join(',', LanguageFacts.All.Where(Languages.Contains).Select(one => one.Code()));

    /// <summary>The same text with the same signatures is issued once; without, each order makes a new document.</summary>
    public bool IsOnce { get; init; }

    /// <summary>Whether that document is this one: asked on the list from which the number is counted, so that two workers never both go on.</summary>
    internal bool IsAlready(IssuedDocument other) =>
        other.Id == Id
        || (
            IsOnce
            && other.State == DocumentState.Valid
            && (other.Kind, other.TextHash, other.Signatures) == (Kind, TextHash, Signatures)
        );

    /// <summary>Whether this one takes the place of that one. Where nobody wrote down its languages, it does.</summary>
    internal bool Replaces(IssuedDocument other) =>
        other.Kind == Kind
        && other.State == DocumentState.Valid
        && (!IsOneOfItsLanguages || other.Languages is null || other.Languages == LanguageCodes);
}

/// <summary>What the press gives each document: its number, and what lets a reader check it.</summary>
public sealed record DocumentStamp(string Number, PageCheck Check);
