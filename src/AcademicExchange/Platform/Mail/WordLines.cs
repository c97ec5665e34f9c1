namespace AcademicExchange.Platform.Mail;

/// <summary>A value of a message that is a list: each word on a line of its own.</summary>
public sealed record WordLines(IReadOnlyList<Word> Words);
