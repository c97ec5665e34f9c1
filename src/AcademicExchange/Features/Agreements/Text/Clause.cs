using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements.Text;

/// <summary>
/// One clause in all languages of the agreement. The edit numbers say in which edit each language was last brought up to date;
/// a language whose number is lower than the highest lags behind.
/// </summary>
public sealed record Clause(string Code, LocalText Heading, LocalText Body)
{
    /// <summary>Begins the code of a clause that the parties made themselves; a number follows.</summary>
    public const string OwnPrefix = "OWN-";

    public ClauseEdits Edits { get; init; } = new(0, 0, 0);

    /// <summary>The languages among these that were not brought up to date after the last edit, or are empty.</summary>
    public IEnumerable<Language> Lagging(IReadOnlyList<Language> languages)
    {
        var latest = languages.Max(language => Edits[language]);
        return languages.Where(language =>
            Edits[language] < latest || string.IsNullOrWhiteSpace(Body[language])
        );
    }

    /// <summary>The clause with new texts: the languages that changed, or were confirmed as up to date, get the next edit number.</summary>
    public Clause Edited(LocalText heading, LocalText body, IReadOnlyCollection<Language> confirmed)
    {
        var changed = Enum.GetValues<Language>()
            .Where(language =>
                Body[language] != body[language] || Heading[language] != heading[language]
            )
            .ToHashSet();
        var highest = Math.Max(Edits.En, Math.Max(Edits.Fa, Edits.Az));
        var now = changed.Count > 0 ? highest + 1 : highest;
        var edits = Edits;
        foreach (var language in Enum.GetValues<Language>())
        {
            if (changed.Contains(language) || confirmed.Contains(language))
            {
                edits = edits.With(language, now);
            }
        }

        return this with
        {
            Heading = heading,
            Body = body,
            Edits = edits,
        };
    }
}

/// <summary>Edit numbers per language.</summary>
public sealed record ClauseEdits(int En, int Fa, int Az)
{
    public int this[Language language] =>
        language switch
        {
            Language.Fa => Fa,
            Language.Az => Az,
            _ => En,
        };

    public ClauseEdits With(Language language, int number) =>
        language switch
        {
            Language.Fa => this with { Fa = number },
            Language.Az => this with { Az = number },
            _ => this with { En = number },
        };
}
