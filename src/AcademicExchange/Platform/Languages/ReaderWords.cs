namespace AcademicExchange.Platform.Languages;

/// <summary>Words in the language of the current reader (CurrentUICulture); views know it as T.</summary>
public sealed class ReaderWords(Words words)
{
    public Language Language => Language.Current;

    /// <summary>Whether there is a text of this key.</summary>
    public bool Has(string key) => words.Has(key);

    public string this[string key] => words.Get(Language.Current, key);

    public string this[string key, params object?[] args] => words.Get(Language.Current, key, args);

    /// <summary>The text of a number of things, as Words.Count.</summary>
    public string Count(string key, long n, params object?[] more) =>
        words.Count(Language.Current, key, n, more);
}
