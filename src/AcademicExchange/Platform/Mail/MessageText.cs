using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Mail;

/// <summary>Writes the words of messages for one reader.</summary>
public sealed class MessageText(Words words, Show show)
{
    private const char Isolate = '\u2068';
    private const char EndIsolate = '\u2069';

    public Language Language => show.Reader.Language;

    /// <summary>One line, as a subject or a notice.</summary>
    public string Line(string key, IReadOnlyList<object?> args) =>
        CleanText.Line(words.Get(Language, key, Values(args)));

    /// <summary>Paragraphs. In a right-to-left text each value stands in a bidi isolate, so that codes and names keep their order.</summary>
    public IReadOnlyList<string> Paragraphs(string key, IReadOnlyList<object?> args)
    {
        var values = Values(args);
        if (Language == Language.Fa)
        {
            values = Array.ConvertAll(
                values,
                value => value is string text ? Isolate + text + EndIsolate : value
            );
        }

        return words
            .Get(Language, key, values)
            .ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private object?[] Values(IReadOnlyList<object?> args) => [.. args.Select(Value)];

    private object? Value(object? value) =>
        value switch
        {
            DateOnly day => show.DateBoth(day),
            DateTime instant => show.Instant(instant),
            LocalText text => CleanText.Line(text.For(Language).Text),
            Word word => words.Get(Language, word.Key, Values(word.Args)),
            string text => CleanText.Line(text),
            _ => value,
        };
}
