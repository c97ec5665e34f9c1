namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>
/// Who signs. Each part has one paragraph a language. <paramref name="Place"/> and <paramref name="Date"/> left empty leave a line to write on;
/// a given date stands in both calendars.
/// </summary>
public sealed record Signatory(
    IReadOnlyList<Paragraph> Party,
    IReadOnlyList<Paragraph> Name,
    IReadOnlyList<Paragraph> Office,
    IReadOnlyList<Paragraph> Place,
    IReadOnlyList<Paragraph> Date
);
