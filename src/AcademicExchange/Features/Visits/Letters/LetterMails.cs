using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>To the visitor: a letter is there, or holds no longer. The paper itself is opened on the record, where each view is logged.</summary>
public sealed record LetterMail(
    VisitTopic Topic,
    bool IsRevoked,
    LetterKind Kind,
    string Number,
    LocalText Institution,
    string? Note
) : IMail
{
    public string Key => IsRevoked ? "Mail.LetterRevoked" : "Mail.LetterIssued";

    public IReadOnlyList<object?> Args =>
        [
            Topic.Number,
            Topic.Title,
            new Word("Documents.Kind." + LetterRules.DocumentKindOf(Kind)),
            Number,
            Institution,
            Note ?? "",
        ];

    public string Path => Topic.Path + "/letters";
}
