namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>A QR code with text beside it.</summary>
/// <param name="Payload">What a camera reads: an address, in plain characters.</param>
/// <param name="Alternative">What a screen reader says in place of the picture.</param>
public sealed record CodeBlock(string Payload, Run Alternative, IReadOnlyList<Paragraph> Beside)
    : Block;
