namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>What follows starts on a new page; at the top of a page it does nothing.</summary>
public sealed record PageBreak : Block;
