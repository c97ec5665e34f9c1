using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>To the visitor: a letter is there, or holds no longer.</summary>
/// <param name="FileId">The paper, for a visitor who may open it; it is on the record too, where a revoked one is marked.</param>
public sealed record LetterMail(
    VisitTopic Topic,
    bool IsRevoked,
    LetterKind Kind,
    string Number,
    LocalText Institution,
    string? Note,
    Guid? FileId
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
            new Word("Mail.LetterIssued." + (FileId is null ? "OnPage" : "Attached")),
        ];

    public string Path => Topic.Path + "/letters";
}
