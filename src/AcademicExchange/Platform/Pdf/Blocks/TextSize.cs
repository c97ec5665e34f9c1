namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>The few sizes of a document: 7.5, 9.5 and 11.5 points.</summary>
public enum TextSize
{
    Small,
    Body,
    Large,
}
