using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements.Text;

/// <summary>One thing that a text must have before it may be sent.</summary>
/// <param name="Code">Word key "Agreements.Gap.&lt;Code&gt;".</param>
public sealed record TextGap(string Code, string? ClauseCode = null, Language? Language = null);

/// <summary>What is missing in a text; empty where it can be sent.</summary>
public static class TextGaps
{
    public static IReadOnlyList<TextGap> Of(AgreementText text)
    {
        var gaps = new List<TextGap>();
        gaps.AddRange(
            text.Languages.Where(language => string.IsNullOrWhiteSpace(text.Title[language]))
                .Select(language => new TextGap("title", null, language))
        );
        if (text.StartsOn is null)
        {
            gaps.Add(new TextGap("starts"));
        }

        if (text.EndsOn is null)
        {
            gaps.Add(new TextGap("ends"));
        }

        if (text is { StartsOn: { } starts, EndsOn: { } ends } && ends <= starts)
        {
            gaps.Add(new TextGap("ends-before-start"));
        }

        if (text.Clauses.Count == 0)
        {
            gaps.Add(new TextGap("clauses"));
        }

        foreach (var clause in text.Clauses)
        {
            gaps.AddRange(
                text.Languages.Where(language =>
                        string.IsNullOrWhiteSpace(clause.Heading[language])
                    )
                    .Select(language => new TextGap("clause-title", clause.Code, language))
            );
            gaps.AddRange(
                text.Languages.Where(language => string.IsNullOrWhiteSpace(clause.Body[language]))
                    .Select(language => new TextGap("clause-text", clause.Code, language))
            );
        }

        return gaps;
    }
}
