using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Mail;

/// <summary>Who gets a mail, and how this person reads.</summary>
public sealed record MailRecipient(
    string Address,
    string Name,
    Reader Reader,
    Guid? PersonId = null
);
