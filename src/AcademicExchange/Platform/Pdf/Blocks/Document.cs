using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>
/// A whole document as plain data. The same document makes the same bytes, always: its time comes in with it.
/// </summary>
/// <param name="Title">In the first of the languages; shown in the reader's title bar and catalogues.</param>
/// <param name="Languages">One to three, the first one is the main language.</param>
/// <param name="CreatedUtc">The instant of issue, UTC, to the second.</param>
public sealed record Document(
    string Title,
    IReadOnlyList<Language> Languages,
    DateTime CreatedUtc,
    IReadOnlyList<Block> Blocks
)
{
    /// <summary>Who issues it.</summary>
    public string Author { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>Its number in the register; kept in the metadata.</summary>
    public string Identifier { get; init; } = "";

    /// <summary>The running head of each page, one run a language (institution, number, version): each stands on its own starting side.</summary>
    public IReadOnlyList<Run> Header { get; init; } = [];

    /// <summary>Words across each page, light, such as DRAFT, one run a language; empty for none.</summary>
    public IReadOnlyList<Run> Watermarks { get; init; } = [];

    /// <summary>The check mark in each page's foot; null for none. Page numbers stand there always, in each language.</summary>
    public PageCheck? Check { get; init; }
}
