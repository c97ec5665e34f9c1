using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>The content of a cell, over <paramref name="Span"/> columns.</summary>
public sealed record Cell(IReadOnlyList<Paragraph> Paragraphs, int Span = 1)
{
    public Cell(Language language, string text, int span = 1)
        : this([new Paragraph(language, text)], span) { }
}
