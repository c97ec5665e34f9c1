namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>Start and End follow the direction of the text: Start is the right side in Persian.</summary>
public enum Alignment
{
    Start,
    End,
    Centre,
    Justify,

    /// <summary>At the right in every language: numbers are read from the left, so that only there ones stand under ones.</summary>
    Figures,
}
