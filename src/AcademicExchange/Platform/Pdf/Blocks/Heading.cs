namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>
/// A heading, one text a language. Level 1 is the title of the document, centred, the languages below one another;
/// levels 2 and 3 stand side by side in columns. Kept with what follows; the first text becomes the bookmark.
/// </summary>
/// <param name="Level">1 to 3.</param>
public sealed record Heading(int Level, IReadOnlyList<Paragraph> Texts) : Block;
