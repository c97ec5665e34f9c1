using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>One row of a facts table. Several paragraphs (the same in other languages) stand below one another.</summary>
public sealed record Fact(IReadOnlyList<Paragraph> Label, IReadOnlyList<Paragraph> Value)
{
    public Fact(Language language, string label, string value)
        : this([new Paragraph(language, label)], [new Paragraph(language, value)]) { }
}
