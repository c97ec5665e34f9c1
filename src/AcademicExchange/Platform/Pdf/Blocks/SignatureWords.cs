namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>What the places of a signature box are called, one run a language.</summary>
public sealed record SignatureWords(
    IReadOnlyList<Run> Signature,
    IReadOnlyList<Run> Stamp,
    IReadOnlyList<Run> Place,
    IReadOnlyList<Run> Date
);
