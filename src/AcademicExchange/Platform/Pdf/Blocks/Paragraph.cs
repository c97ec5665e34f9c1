using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>Text in the direction of <paramref name="Language"/>; a line feed in it starts a new line.</summary>
public sealed record Paragraph(Language Language, IReadOnlyList<Run> Runs) : Block
{
    public Paragraph(Language language, string text, bool bold = false)
        : this(language, [new Run(language, text, bold)]) { }

    public TextSize Size { get; init; } = TextSize.Body;

    /// <summary>Null leaves it to the place: justified in prose, at the start in cells, centred in titles.</summary>
    public Alignment? Align { get; init; }

    /// <summary>True holds the paragraph on the page of the block after it.</summary>
    public bool KeepWithNext { get; init; }
}
