namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>Boxes to sign in, two beside one another, none broken over pages. The words (Signature, Stamp, Place, Date) are the caller's, one run a language.</summary>
public sealed record SignatureBlock(SignatureWords Words, IReadOnlyList<Signatory> Signatories)
    : Block;
