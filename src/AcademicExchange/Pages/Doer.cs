using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages;

/// <summary>Who did something, as a page says it.</summary>
public static class Doer
{
    /// <summary>"X", or "X for Y" where X stood in (T14). Each name keeps to itself: it may run the other way than the sentence.</summary>
    public static string Named(ReaderWords words, string who, string? absent) =>
        absent is null
            ? Isolated(words, who)
            : words["Agreements.History.For", Isolated(words, who), Isolated(words, absent)];

    private static string Isolated(ReaderWords words, string name) =>
        name.Length == 0 ? "" : BidiText.IsolatedIn(words.Language, name);
}
