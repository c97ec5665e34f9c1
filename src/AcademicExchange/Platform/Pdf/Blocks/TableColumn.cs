using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>A column: its header (one paragraph a language), its share of the width, and where its cells are aligned.</summary>
/// <param name="Weight">Above zero; the width is shared out by weight.</param>
public sealed record TableColumn(
    IReadOnlyList<Paragraph> Header,
    double Weight = 1,
    Alignment Align = Alignment.Start
)
{
    public TableColumn(
        Language language,
        string header,
        double weight = 1,
        Alignment align = Alignment.Start
    )
        : this([new Paragraph(language, header)], weight, align) { }
}
