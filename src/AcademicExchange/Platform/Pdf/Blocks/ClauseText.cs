using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>A clause as one language says it. <paramref name="Title"/> may be empty; paragraphs of several languages pair up by position.</summary>
public sealed record ClauseText(Language Language, string Title, IReadOnlyList<Paragraph> Body)
{
    /// <summary>A body of plain text; each line feed starts a new paragraph.</summary>
    public ClauseText(Language language, string title, string body)
        : this(language, title, [.. body.Split('\n').Select(line => new Paragraph(language, line))])
    { }
}
