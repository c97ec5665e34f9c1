namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>
/// One clause in one, two or three languages, in justified columns side by side, each in its own direction; it breaks over pages in step.
/// Left-to-right columns come first, from the left, in the order given; right-to-left ones stand on the right.
/// </summary>
/// <param name="Number">As "3" or "3.1", in ASCII digits; Persian columns show it in Persian digits. Empty for none.</param>
public sealed record ClauseBlock(string Number, IReadOnlyList<ClauseText> Texts) : Block;
