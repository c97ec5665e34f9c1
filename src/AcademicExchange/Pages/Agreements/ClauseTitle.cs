using System.Globalization;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Agreements;

/// <summary>What a clause is called on pages: by its title, or while it has none by what can be said of it, so that it can be followed.</summary>
public static class ClauseTitle
{
    public static (string Text, Language Language) TitleFor(
        this Clause clause,
        ReaderWords words
    ) => For(clause.Code, clause.Heading, words);

    public static (string Text, Language Language) TitleFor(
        this ClauseChange change,
        ReaderWords words
    ) => For(change.Code, change.Heading, words);

    private static (string Text, Language Language) For(
        string code,
        LocalText heading,
        ReaderWords words
    )
    {
        if (!heading.IsEmpty)
        {
            return heading.For(words.Language);
        }

        var text =
            code.StartsWith(Clause.OwnPrefix, StringComparison.Ordinal)
            && int.TryParse(
                code.AsSpan(Clause.OwnPrefix.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? words["Agreements.Clause.OwnUntitled", number]
                : words["Agreements.Clause.Untitled"];
        return (text, words.Language);
    }
}
