namespace AcademicExchange.Platform.Languages;

/// <summary>One text in up to three languages. An absent language is null; a reader then gets another one with its language named.</summary>
public sealed record LocalText(string? En = null, string? Fa = null, string? Az = null)
{
    public static readonly LocalText Empty = new();

    public string? this[Language language] =>
        language switch
        {
            Language.Fa => Fa,
            Language.Az => Az,
            _ => En,
        };

    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(En)
        && string.IsNullOrWhiteSpace(Fa)
        && string.IsNullOrWhiteSpace(Az);

    /// <summary>The text for a reader and the language it is really in: the wanted one, else en, fa, az in this order.</summary>
    public (string Text, Language Language) For(Language wanted)
    {
        foreach (
            var language in (ReadOnlySpan<Language>)[wanted, Language.En, Language.Fa, Language.Az]
        )
        {
            if (this[language] is { Length: > 0 } text)
            {
                return (text, language);
            }
        }

        return ("", wanted);
    }

    public LocalText With(Language language, string? text) =>
        language switch
        {
            Language.Fa => this with { Fa = text },
            Language.Az => this with { Az = text },
            _ => this with { En = text },
        };

    /// <summary>The same text in all languages: one that is absent takes what its readers would get anyway.</summary>
    public LocalText Everywhere() =>
        IsEmpty ? this : new(For(Language.En).Text, For(Language.Fa).Text, For(Language.Az).Text);

    /// <summary>Typed in fields that wrap, kept on one line.</summary>
    public LocalText OnOneLine()
    {
        return new LocalText(Line(En), Line(Fa), Line(Az));

        static string? Line(string? text) => text is null ? null : CleanText.Line(text);
    }

    /// <summary>All languages in one line, for search keys and logs.</summary>
    public string Joined() =>
        string.Join(' ', new[] { En, Fa, Az }.Where(text => !string.IsNullOrEmpty(text)));
}
