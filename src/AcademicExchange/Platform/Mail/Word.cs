namespace AcademicExchange.Platform.Mail;

/// <summary>A value of a message that is itself a word: the name of a state, of a role.</summary>
public sealed record Word(string Key, params IReadOnlyList<object?> Args);
