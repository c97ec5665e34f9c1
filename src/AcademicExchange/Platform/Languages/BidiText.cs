namespace AcademicExchange.Platform.Languages;

/// <summary>Keeps a name or a code that stands in a sentence from changing the order of what stands beside it.</summary>
public static class BidiText
{
    private const char Isolate = '\u2068';
    private const char EndIsolate = '\u2069';

    /// <summary>In an isolate of its own direction (U+2068, U+2069).</summary>
    public static string Isolated(string value) => Isolate + value + EndIsolate;

    /// <summary>Isolated where the sentence or the value runs from right to left; elsewhere nothing can change places.</summary>
    public static string IsolatedIn(Language sentence, string value) =>
        sentence == Language.Fa || value.AsSpan().ContainsAnyInRange('\u0590', '\u08FF')
            ? Isolated(value)
            : value;
}
