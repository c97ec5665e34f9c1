namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>A list with bullets, or numbers in the digits of each item's language.</summary>
public sealed record ListBlock(IReadOnlyList<Paragraph> Items, bool Numbered = false) : Block;
