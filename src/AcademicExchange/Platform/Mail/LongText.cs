using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Mail;

/// <summary>A value of a message that has lines and paragraphs of its own, and keeps them.</summary>
public sealed record LongText(LocalText Text);
