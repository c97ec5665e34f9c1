using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Mail;

/// <summary>Writes the words of messages for one reader.</summary>
public sealed class MessageText(Words words, Show show)
{
    public Language Language => show.Reader.Language;

    /// <summary>One line, as a subject or a notice; each value isolated as in <see cref="Paragraphs"/>.</summary>
    public string Line(string key, IReadOnlyList<object?> args) =>
        words.Get(Language, key, Isolated(args)).ReplaceLineEndings(" ").Trim();

    /// <summary>Paragraphs. Each value stands in a bidi isolate where it needs one, so that codes and names keep their order.</summary>
    public IReadOnlyList<string> Paragraphs(string key, IReadOnlyList<object?> args) =>
        words
            .Get(Language, key, Isolated(args))
            .ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private object?[] Isolated(IReadOnlyList<object?> args) => [.. args.Select(Isolated)];

    private object? Isolated(object? arg) =>
        arg is WordLines lines ? string.Join('\n', lines.Words.Select(Isolated))
        : Value(arg) is string text ? BidiText.IsolatedIn(Language, text)
        : Value(arg);

    private object?[] Values(IReadOnlyList<object?> args) => [.. args.Select(Value)];

    private object? Value(object? value) =>
        value switch
        {
            DateOnly day => show.DateBoth(day),
            DateTime instant => show.Instant(instant),
            LocalText text => CleanText.Line(text.For(Language).Text),
            LongText text => CleanText.Of(text.Text.For(Language).Text),
            Word word => words.Get(Language, word.Key, Values(word.Args)),
            string text => CleanText.Line(text),
            _ => value,
        };
}
