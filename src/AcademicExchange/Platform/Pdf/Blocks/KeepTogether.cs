namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>Blocks that stay on one page when one page can hold them.</summary>
public sealed record KeepTogether(IReadOnlyList<Block> Blocks) : Block;
