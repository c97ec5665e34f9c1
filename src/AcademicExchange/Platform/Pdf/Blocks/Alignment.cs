namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>Start and End follow the direction of the text: Start is the right side in Persian.</summary>
public enum Alignment
{
    Start,
    End,
    Centre,
    Justify,
}
